/** Reads and cameras in the database, images on disk. */
@NullMarked
package org.platewarden.reads.store;

import org.jspecify.annotations.NullMarked;
