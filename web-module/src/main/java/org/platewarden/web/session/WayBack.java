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

  /**
   * As the browser sends it; the server's own parser would end the value at its equals sign. Two
   * slashes in a row are no path of ours: browsers take what follows them for another host.
   */
  private static final Pattern KEPT =
      Pattern.compile(
          "(?:^|;\\s*)"
              + COOKIE
              + "=((/(?:[a-z-]+/)*[a-z-]*(?:[.]xhtml)?)[?][A-Za-z0-9._~%=&-]{1,300})(?:;|$)");

  private WayBack() {}

  /**
   * The address to go on to, within the portal; the cookie is used up by it.
   *
   * @return empty if this is not a page that was asked for with more than its path
   */
  static Optional<String> of(HttpServletRequest request, HttpServletResponse response) {
    Optional<String> cookies =
        Optional.ofNullable(request.getHeader("Cookie")).filter(sent -> sent.contains(COOKIE));
    if (cookies.isPresent()) {
      Cookie gone = new Cookie(COOKIE, "");
      gone.setPath("/");
      gone.setMaxAge(0);
      response.addCookie(gone);
    }
    return request.getMethod().equals("GET") && request.getQueryString() == null
        ? cookies.flatMap(sent -> wanted(sent, request.getRequestURI()))
        : Optional.empty();
  }

  /** What was wanted of this page, by the cookies that the browser sends. */
  static Optional<String> wanted(String cookies, String page) {
    return Optional.of(KEPT.matcher(cookies))
        .filter(Matcher::find)
        .filter(found -> found.group(2).equals(page))
        .map(found -> found.group(1));
  }
}
