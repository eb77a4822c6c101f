/** What stands around every page: language, visitor, texts, times. */
@NullMarked
package org.platewarden.web.frame;

import org.jspecify.annotations.NullMarked;
