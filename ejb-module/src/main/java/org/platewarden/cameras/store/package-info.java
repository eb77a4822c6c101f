/** Cameras in PostgreSQL. */
@NullMarked
package org.platewarden.cameras.store;

import org.jspecify.annotations.NullMarked;
