/** Pages on which staff name their vehicles, and stopped questions are decided. */
@NullMarked
package org.platewarden.web.conflict;

import org.jspecify.annotations.NullMarked;
