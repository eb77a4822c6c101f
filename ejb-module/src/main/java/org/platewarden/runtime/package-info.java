/** What every feature takes from the running server: clock, messages, keys. */
@NullMarked
package org.platewarden.runtime;

import org.jspecify.annotations.NullMarked;
