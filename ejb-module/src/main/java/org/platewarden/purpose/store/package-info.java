/** Purposes in the database. */
@NullMarked
package org.platewarden.purpose.store;

import org.jspecify.annotations.NullMarked;
