/** Our own cameras' reads, once each, with their place of capture. */
@NullMarked
package org.platewarden.reads;

import org.jspecify.annotations.NullMarked;
