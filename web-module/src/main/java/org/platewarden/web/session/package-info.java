/** The portal's door: headers, sessions, sign-out, log-out by the identity provider. */
@NullMarked
package org.platewarden.web.session;

import org.jspecify.annotations.NullMarked;
