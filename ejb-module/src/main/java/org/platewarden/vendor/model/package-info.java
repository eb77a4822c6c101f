/** Which vendor may be asked, what of an answer counts, and how long it lives. */
@NullMarked
package org.platewarden.vendor.model;

import org.jspecify.annotations.NullMarked;
