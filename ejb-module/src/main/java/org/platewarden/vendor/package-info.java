/** Commercial vendors, asked for an officer at that moment, and answers that end. */
@NullMarked
package org.platewarden.vendor;

import org.jspecify.annotations.NullMarked;
