/** The published log of the trail, for everybody. */
@NullMarked
package org.platewarden.web.auditlog;

import org.jspecify.annotations.NullMarked;
