/** How long what is kept, what must not go, and the runs that remove the rest. */
@NullMarked
package org.platewarden.retention;

import org.jspecify.annotations.NullMarked;
