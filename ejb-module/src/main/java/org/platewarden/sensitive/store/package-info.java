/** Sensitive places in the database. */
@NullMarked
package org.platewarden.sensitive.store;

import org.jspecify.annotations.NullMarked;
