/** A frame in, plate candidates out. Knows nothing of cameras, reads or officers. */
@NullMarked
package org.platewarden.recognition;

import org.jspecify.annotations.NullMarked;
