/** An officer's query, answered with its purpose known. */
@NullMarked
package org.platewarden.search;

import org.jspecify.annotations.NullMarked;
