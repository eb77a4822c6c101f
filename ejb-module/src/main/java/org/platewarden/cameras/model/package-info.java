/** A camera as it is kept, and the store it is kept in. */
@NullMarked
package org.platewarden.cameras.model;

import org.jspecify.annotations.NullMarked;
