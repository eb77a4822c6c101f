/** How well plates are read: what people corrected, scored; two models side by side. */
@NullMarked
package org.platewarden.evaluation;

import org.jspecify.annotations.NullMarked;
