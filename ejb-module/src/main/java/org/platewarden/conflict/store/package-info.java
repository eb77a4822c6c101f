/** Guarded vehicles and stopped questions in the database. */
@NullMarked
package org.platewarden.conflict.store;

import org.jspecify.annotations.NullMarked;
