/** A read, its camera, its frame; the archive they live in. */
@NullMarked
package org.platewarden.reads.model;

import org.jspecify.annotations.NullMarked;
