package org.platewarden.web.session;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.platewarden.identity.CallOrigin;
import org.platewarden.kernel.ImageHash;
import org.platewarden.web.api.Problems;
import org.platewarden.web.frame.Language;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** The portal's door: every request comes in here, and every answer leaves here. */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class DoorFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final int NAME_LENGTH = 32;
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  @Inject transient CallOrigin origin;
  @Inject transient SecurityHeaders headers;
  @Inject transient SessionRegistry registry;
  @Inject transient Language language;
  @Inject transient Failures failures;
  @Inject transient Problems problems;
  @Inject transient ClosedDoor door;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    headers.applyTo(request, response);
    OnePolicy answer = new OnePolicy(response);
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      answerFailure(request, answer, chain);
      return;
    }
    if (!METHODS.contains(request.getMethod())) {
      refuse(request, answer, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    if (isForeignPost(request)) {
      refuse(request, answer, HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    ShownIdentity shown = ShownIdentity.of(request);
    if (!shown.fits(request)) {
      turnAway(shown, request, answer);
      return;
    }
    if (ApiPath.isOf(request)) {
      origin.arrivedFrom(request.getRemoteAddr(), "-");
      if (isShut(request, false)) {
        refuse(request, answer, HttpServletResponse.SC_FORBIDDEN);
      } else {
        chain.doFilter(request, answer);
      }
      return;
    }
    boolean isFirst = arrive(request);
    try {
      if (isShut(request, isFirst)) {
        answer.sendError(HttpServletResponse.SC_FORBIDDEN);
      } else if (!isFirst || !sendOn(request, answer)) {
        chain.doFilter(request, answer);
      }
    } catch (ServletException | RuntimeException e) {
      failures.answer(e, answer);
    }
  }

  /** A program is told in JSON, a person on a page. */
  private void answerFailure(
      HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    if (ApiPath.failedAt(request)) {
      int status =
          request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told
              ? told
              : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
      problems.ofStatus(status).write(answer);
    } else {
      chain.doFilter(new FreshGet(request), answer);
    }
  }

  /** Without a page, which would begin a session for whoever has only a token. */
  private void turnAway(ShownIdentity shown, HttpServletRequest request, OnePolicy answer)
      throws IOException {
    int status =
        shown == ShownIdentity.TOLD_TOKEN
            ? HttpServletResponse.SC_UNAUTHORIZED
            : HttpServletResponse.SC_FORBIDDEN;
    if (ApiPath.isOf(request) || shown == ShownIdentity.SESSION) {
      refuse(request, answer, status);
    } else {
      answer.setStatus(status);
    }
  }

  private void refuse(HttpServletRequest request, HttpServletResponse answer, int status)
      throws IOException {
    if (ApiPath.isOf(request)) {
      problems.ofStatus(status).write(answer);
    } else {
      answer.sendError(status);
    }
  }

  private boolean isShut(HttpServletRequest request, boolean isFirst) {
    return request.getUserPrincipal() instanceof OidcPrincipal<?> person
        && door.isShutTo(person.getName(), isFirst, request);
  }

  /** Sends somebody on to where they wanted to go before they signed in. */
  private static boolean sendOn(HttpServletRequest request, OnePolicy answer) throws IOException {
    Optional<String> on = WayBack.of(request, answer);
    if (on.isPresent()) {
      answer.sendRedirect(on.get());
    }
    return on.isPresent();
  }

  /** Whether somebody came here first after signing in. */
  private boolean arrive(HttpServletRequest request) {
    boolean isFirst = false;
    HttpSession session = request.getSession(false);
    origin.arrivedFrom(request.getRemoteAddr(), session == null ? "-" : nameOf(session));
    if (session != null && request.getUserPrincipal() instanceof OidcPrincipal<?> person) {
      IDToken token = person.getOidcSecurityContext().getIDToken();
      if (token != null) {
        isFirst =
            SignedInSession.note(
                session,
                String.valueOf(token.getClaimValueAsString("sid")),
                token.getSubject(),
                registry);
      }
    }
    if (request.getMethod().equals("GET") && request.getParameter("lang") != null) {
      language.choose(request.getParameter("lang"));
    }
    return isFirst;
  }

  /** A form that another site sent; the browser says so itself. */
  private static boolean isForeignPost(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
  }

  /** The trail names a session by a hash, since whoever knows its id has the session. */
  private static String nameOf(HttpSession session) {
    return ImageHash.of(session.getId().getBytes(StandardCharsets.UTF_8))
        .hex()
        .substring(0, NAME_LENGTH);
  }
}
