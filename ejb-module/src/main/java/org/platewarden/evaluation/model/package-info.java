/** Scores and comparisons of model versions, and where they are kept. */
@NullMarked
package org.platewarden.evaluation.model;

import org.jspecify.annotations.NullMarked;
