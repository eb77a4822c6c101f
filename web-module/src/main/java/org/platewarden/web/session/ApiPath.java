package org.platewarden.web.session;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Which requests are programs' own. */
final class ApiPath {
  private static final String ROOT = "/api";

  /** A camera shows its own key there, and no token. */
  private static final String CAMERAS = "/api/reads";

  private ApiPath() {}

  /** Whether a path is below the programs' root. */
  static boolean isBelow(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }

  /** Whether a request came to it, as the server has understood its address. */
  static boolean isOf(HttpServletRequest request) {
    return request.getServletPath().equals(ROOT);
  }

  /** Whether the request came to it that the present answer of a failure is for. */
  static boolean failedAt(HttpServletRequest request) {
    String path =
        request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
            ? uri.substring(request.getContextPath().length())
            : "";
    return isBelow(path) && !path.equals(CAMERAS);
  }
}
