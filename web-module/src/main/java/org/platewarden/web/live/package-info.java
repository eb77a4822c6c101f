/** The page that shows operators what comes in now. */
@NullMarked
package org.platewarden.web.live;

import org.jspecify.annotations.NullMarked;
