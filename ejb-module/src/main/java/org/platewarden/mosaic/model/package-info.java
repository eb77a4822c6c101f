/** Where it is kept what a case has been shown. */
@NullMarked
package org.platewarden.mosaic.model;

import org.jspecify.annotations.NullMarked;
