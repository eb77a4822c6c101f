/** Places that people go to for help, faith, school or law, and that area answers leave out. */
@NullMarked
package org.platewarden.sensitive;

import org.jspecify.annotations.NullMarked;
