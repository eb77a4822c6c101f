/** Cases: the list, opening one, one with what hangs on it. */
@NullMarked
package org.platewarden.web.cases;

import org.jspecify.annotations.NullMarked;
