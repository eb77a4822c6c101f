/** Where draws, reviews and findings are kept. */
@NullMarked
package org.platewarden.review.model;

import org.jspecify.annotations.NullMarked;
