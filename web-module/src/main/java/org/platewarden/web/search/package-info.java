/** The page on which an officer asks for reads. */
@NullMarked
package org.platewarden.web.search;

import org.jspecify.annotations.NullMarked;
