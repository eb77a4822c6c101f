/** Requests for a right, the policies they meet, grants, and where all that is kept. */
@NullMarked
package org.platewarden.access.model;

import org.jspecify.annotations.NullMarked;
