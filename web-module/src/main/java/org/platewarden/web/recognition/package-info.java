/** The page of how well plates are read. */
@NullMarked
package org.platewarden.web.recognition;

import org.jspecify.annotations.NullMarked;
