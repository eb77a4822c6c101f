/** The trail in the database. */
@NullMarked
package org.platewarden.audit.store;

import org.jspecify.annotations.NullMarked;
