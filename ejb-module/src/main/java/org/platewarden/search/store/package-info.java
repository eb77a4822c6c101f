/** Counted questions in the database. */
@NullMarked
package org.platewarden.search.store;

import org.jspecify.annotations.NullMarked;
