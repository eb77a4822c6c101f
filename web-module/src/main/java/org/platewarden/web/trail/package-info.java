/** The auditor's pages: the trail searched, one entry opened, a part taken away. */
@NullMarked
package org.platewarden.web.trail;

import org.jspecify.annotations.NullMarked;
