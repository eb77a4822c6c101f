/** The organisation, training, requests and grants in the database. */
@NullMarked
package org.platewarden.access.store;

import org.jspecify.annotations.NullMarked;
