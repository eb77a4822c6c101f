/** What every feature takes from the running server: clock, messages. */
@NullMarked
package org.platewarden.runtime;

import org.jspecify.annotations.NullMarked;
