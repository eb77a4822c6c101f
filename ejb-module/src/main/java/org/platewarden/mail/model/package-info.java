/** Letters that are on their way. */
@NullMarked
package org.platewarden.mail.model;

import org.jspecify.annotations.NullMarked;
