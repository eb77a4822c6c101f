/** Reports for compliance staff, auditors and privacy officers. */
@NullMarked
package org.platewarden.web.compliance;

import org.jspecify.annotations.NullMarked;
