package org.platewarden.web.session;

import jakarta.servlet.http.HttpServletRequest;
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
  /** An access token, which came with this request. */
  TOKEN;

  /** What of the programs' paths is open to everybody. */
  private static final Set<String> OPEN = Set.of("/openapi.yaml");

  static ShownIdentity of(HttpServletRequest request) {
    if (!(request.getUserPrincipal() instanceof OidcPrincipal<?> person)) {
      return NONE;
    }
    return person.getOidcSecurityContext().getIDToken() == null ? TOKEN : SESSION;
  }

  /** Whether whoever is known so may come to what a request is for. */
  boolean fits(HttpServletRequest request) {
    if (!ApiPath.isOf(request)) {
      return this != TOKEN;
    }
    String path = request.getPathInfo();
    return this == TOKEN || (path != null && OPEN.contains(path));
  }
}
