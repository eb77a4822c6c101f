/** Where figures come from. */
@NullMarked
package org.platewarden.compliance.model;

import org.jspecify.annotations.NullMarked;
