/** Who belongs to the agency, who is trained, and how somebody comes to a right and loses it. */
@NullMarked
package org.platewarden.access;

import org.jspecify.annotations.NullMarked;
