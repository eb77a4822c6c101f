/** A read and its frame; the archive they live in. */
@NullMarked
package org.platewarden.reads.model;

import org.jspecify.annotations.NullMarked;
