/** Vendors and sealed answers in the database. */
@NullMarked
package org.platewarden.vendor.store;

import org.jspecify.annotations.NullMarked;
