/** The way out to the agency's own case system. */
@NullMarked
package org.platewarden.routes.cases;

import org.jspecify.annotations.NullMarked;
