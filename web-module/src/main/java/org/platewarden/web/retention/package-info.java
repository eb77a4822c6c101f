/** The pages on which compliance staff see to keeping and forgetting. */
@NullMarked
package org.platewarden.web.retention;

import org.jspecify.annotations.NullMarked;
