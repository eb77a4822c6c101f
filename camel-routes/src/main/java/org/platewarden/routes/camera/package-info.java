/** Frames from our own cameras. */
@NullMarked
package org.platewarden.routes.camera;

import org.jspecify.annotations.NullMarked;
