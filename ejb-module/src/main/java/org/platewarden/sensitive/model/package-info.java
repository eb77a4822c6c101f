/** Sensitive places, and where they are kept. */
@NullMarked
package org.platewarden.sensitive.model;

import org.jspecify.annotations.NullMarked;
