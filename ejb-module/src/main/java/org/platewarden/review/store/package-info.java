/** Draws, reviews and findings in the database. */
@NullMarked
package org.platewarden.review.store;

import org.jspecify.annotations.NullMarked;
