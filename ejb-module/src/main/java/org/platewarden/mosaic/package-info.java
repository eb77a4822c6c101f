/** How much of a vehicle's life a case has been shown, by everybody together. */
@NullMarked
package org.platewarden.mosaic;

import org.jspecify.annotations.NullMarked;
