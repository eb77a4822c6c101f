/** Cases in the database. */
@NullMarked
package org.platewarden.cases.store;

import org.jspecify.annotations.NullMarked;
