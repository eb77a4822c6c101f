/** Accounts for those who answer for the use of reads: compliance staff, auditors, the public. */
@NullMarked
package org.platewarden.compliance;

import org.jspecify.annotations.NullMarked;
