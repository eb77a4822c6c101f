/** A case, who works on it, and whom and what it is about. */
@NullMarked
package org.platewarden.cases;

import org.jspecify.annotations.NullMarked;
