/** The witness: a program of somebody else's that cosigns a log only while it grows. */
@NullMarked
package org.platewarden.audit.tlog.witness;

import org.jspecify.annotations.NullMarked;
