/** Tells people by mail what waits for them. A letter names no vehicle and no case. */
@NullMarked
package org.platewarden.mail;

import org.jspecify.annotations.NullMarked;
