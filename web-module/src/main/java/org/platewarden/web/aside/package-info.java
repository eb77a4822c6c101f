/** The page of what was put aside. */
@NullMarked
package org.platewarden.web.aside;

import org.jspecify.annotations.NullMarked;
