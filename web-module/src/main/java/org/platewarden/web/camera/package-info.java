/** The pages of the people who run cameras. */
@NullMarked
package org.platewarden.web.camera;

import org.jspecify.annotations.NullMarked;
