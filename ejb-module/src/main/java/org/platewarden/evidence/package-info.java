/** Reads that officers save to a case, and what a case's vehicles did by them. */
@NullMarked
package org.platewarden.evidence;

import org.jspecify.annotations.NullMarked;
