/** What was counted before it is shown, and where that is kept. */
@NullMarked
package org.platewarden.search.model;

import org.jspecify.annotations.NullMarked;
