/** Rules, holds and runs, and where they are kept. */
@NullMarked
package org.platewarden.retention.model;

import org.jspecify.annotations.NullMarked;
