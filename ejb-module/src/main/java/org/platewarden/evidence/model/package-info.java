/** What is saved of a read, and where it is kept. */
@NullMarked
package org.platewarden.evidence.model;

import org.jspecify.annotations.NullMarked;
