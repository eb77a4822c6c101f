/** Who is calling, and from where. */
@NullMarked
package org.platewarden.identity;

import org.jspecify.annotations.NullMarked;
