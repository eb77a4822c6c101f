/** The board of a case: what was saved to it, on a map, along a time line and as a table. */
@NullMarked
package org.platewarden.web.board;

import org.jspecify.annotations.NullMarked;
