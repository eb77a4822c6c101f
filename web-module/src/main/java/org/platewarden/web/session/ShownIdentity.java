package org.platewarden.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * By what a request shows who it is from. A token is for programs alone and opens no page; a
 * session is for pages alone and asks nothing at {@code /api}, so that no other site's form can.
 */
enum ShownIdentity {
  /** Nobody is signed in. */
  NONE,
  /** A session of the portal. */
  SESSION,
  /** An access token, which came in the header of this request. */
  TOKEN,
  /** One that came in its address, where servers and proxies write it down: it opens nothing. */
  TOLD_TOKEN;

  private static final String SCHEME = "Bearer ";

  /** What of the programs' paths is open to everybody. */
  private static final Set<String> OPEN = Set.of("/openapi.yaml");

  static ShownIdentity of(HttpServletRequest request) {
    if (!(request.getUserPrincipal() instanceof OidcPrincipal<?> person)) {
      return NONE;
    }
    if (person.getOidcSecurityContext().getIDToken() != null) {
      return SESSION;
    }
    String shown = Objects.toString(request.getHeader("Authorization"), "");
    return shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) ? TOKEN : TOLD_TOKEN;
  }

  /** Whether whoever is known so may come to what a request is for. */
  boolean fits(HttpServletRequest request) {
    if (!ApiPath.isOf(request)) {
      return this == NONE || this == SESSION;
    }
    String path = request.getPathInfo();
    return this == TOKEN || (path != null && OPEN.contains(path));
  }
}
