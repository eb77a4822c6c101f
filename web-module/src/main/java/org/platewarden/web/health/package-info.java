/** Whether the portal can do its work, for probes. */
@NullMarked
package org.platewarden.web.health;

import org.jspecify.annotations.NullMarked;
