/** Files of reads that are imported whole. */
@NullMarked
package org.platewarden.routes.imports;

import org.jspecify.annotations.NullMarked;
