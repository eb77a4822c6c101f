/** Scores and comparisons in the database. */
@NullMarked
package org.platewarden.evaluation.store;

import org.jspecify.annotations.NullMarked;
