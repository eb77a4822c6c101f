/** The pages of the purpose policy, and of questions that wait for a second person. */
@NullMarked
package org.platewarden.web.policy;

import org.jspecify.annotations.NullMarked;
