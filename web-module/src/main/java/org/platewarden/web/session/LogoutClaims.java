package org.platewarden.web.session;

import java.util.Optional;

/**
 * Whose sessions end.
 *
 * @param session the identity provider's session, if it names one
 * @param subject the person, as the identity provider numbers people
 */
record LogoutClaims(Optional<String> session, Optional<String> subject) {}
