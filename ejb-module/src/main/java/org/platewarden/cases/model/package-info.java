/** Cases, and where they are kept. */
@NullMarked
package org.platewarden.cases.model;

import org.jspecify.annotations.NullMarked;
