/** The way out to vendors: a route for each shape of interface. */
@NullMarked
package org.platewarden.routes.vendor;

import org.jspecify.annotations.NullMarked;
