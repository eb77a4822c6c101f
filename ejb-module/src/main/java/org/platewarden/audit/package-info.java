/** The trail: every attempt before it runs, with its outcome after. */
@NullMarked
package org.platewarden.audit;

import org.jspecify.annotations.NullMarked;
