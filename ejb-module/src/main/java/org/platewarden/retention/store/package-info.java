/** Rules, holds and runs in the database. */
@NullMarked
package org.platewarden.retention.store;

import org.jspecify.annotations.NullMarked;
