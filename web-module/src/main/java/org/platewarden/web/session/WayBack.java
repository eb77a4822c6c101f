package org.platewarden.web.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where somebody wanted to go who first had to sign in. The identity provider sends them back to
 * the page alone; what stood behind the question mark waits in a cookie that {@code
 * undertow-handlers.conf} sets.
 */
final class WayBack {
  private static final String COOKIE = "pw-way-back";

  /** As the browser sends it; the server's own parser would end the value at its equals sign. */
  private static final Pattern KEPT =
      Pattern.compile(
          "(?:^|;\\s*)"
              + COOKIE
              + "=((/[a-z/-]*(?:[.]xhtml)?)[?][A-Za-z0-9._~%=&-]{1,300})(?:;|$)");

  private WayBack() {}

  /**
   * The address to go on to, within the portal; the cookie is used up by it.
   *
   * @return empty if this is not a page that was asked for with more than its path
   */
  static Optional<String> of(HttpServletRequest request, HttpServletResponse response) {
    Optional<Matcher> kept =
        Optional.ofNullable(request.getHeader("Cookie")).map(KEPT::matcher).filter(Matcher::find);
    if (kept.isPresent()) {
      Cookie gone = new Cookie(COOKIE, "");
      gone.setPath("/");
      gone.setMaxAge(0);
      response.addCookie(gone);
    }
    if (!request.getMethod().equals("GET") || request.getQueryString() != null) {
      return Optional.empty();
    }
    return kept.filter(found -> found.group(2).equals(request.getRequestURI()))
        .map(found -> found.group(1));
  }
}
