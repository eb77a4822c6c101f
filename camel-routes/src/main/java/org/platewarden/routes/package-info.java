/** Ways in and out: the routes and what starts and stops them. */
@NullMarked
package org.platewarden.routes;

import org.jspecify.annotations.NullMarked;
