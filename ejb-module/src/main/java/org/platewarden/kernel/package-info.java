/** Words that every feature speaks: plates, places, windows of time. Depends on nothing else. */
@NullMarked
package org.platewarden.kernel;

import org.jspecify.annotations.NullMarked;
