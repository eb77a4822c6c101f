/** The pages on which drawn queries are reviewed. */
@NullMarked
package org.platewarden.web.review;

import org.jspecify.annotations.NullMarked;
