/** Where programs ask, with a token, by the same session beans as the pages. */
@NullMarked
package org.platewarden.web.api;

import org.jspecify.annotations.NullMarked;
