/** Why a question is asked, and whether that reason opens the door. */
@NullMarked
package org.platewarden.purpose;

import org.jspecify.annotations.NullMarked;
