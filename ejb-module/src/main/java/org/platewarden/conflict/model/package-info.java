/** Guarded vehicles, and the questions that were stopped. */
@NullMarked
package org.platewarden.conflict.model;

import org.jspecify.annotations.NullMarked;
