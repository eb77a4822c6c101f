/** The agency's purposes and what they demand. */
@NullMarked
package org.platewarden.purpose.model;

import org.jspecify.annotations.NullMarked;
