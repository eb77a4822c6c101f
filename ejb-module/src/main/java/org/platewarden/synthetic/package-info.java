/**
 * A made-up world of cameras and vehicles, the same for the same seed; for demos, tests, benches.
 */
@NullMarked
package org.platewarden.synthetic;

import org.jspecify.annotations.NullMarked;
