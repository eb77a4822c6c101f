/** The page of one read, and its picture. */
@NullMarked
package org.platewarden.web.read;

import org.jspecify.annotations.NullMarked;
