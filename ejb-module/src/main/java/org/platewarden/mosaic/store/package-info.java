/** The mosaic ledger in the database. */
@NullMarked
package org.platewarden.mosaic.store;

import org.jspecify.annotations.NullMarked;
