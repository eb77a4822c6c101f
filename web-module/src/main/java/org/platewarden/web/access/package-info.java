/** The pages of people, their rights, and who decides about them. */
@NullMarked
package org.platewarden.web.access;

import org.jspecify.annotations.NullMarked;
