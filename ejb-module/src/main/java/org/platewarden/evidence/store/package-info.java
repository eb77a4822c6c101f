/** Saved reads in the database. */
@NullMarked
package org.platewarden.evidence.store;

import org.jspecify.annotations.NullMarked;
