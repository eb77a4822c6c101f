/** Reckons figures in the database, all of a report at one moment. */
@NullMarked
package org.platewarden.compliance.store;

import org.jspecify.annotations.NullMarked;
