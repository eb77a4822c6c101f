/** What the trail holds. */
@NullMarked
package org.platewarden.audit.model;

import org.jspecify.annotations.NullMarked;
