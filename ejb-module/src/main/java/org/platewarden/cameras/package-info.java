/** Our cameras: which there are, what each may do, and how each is. */
@NullMarked
package org.platewarden.cameras;

import org.jspecify.annotations.NullMarked;
