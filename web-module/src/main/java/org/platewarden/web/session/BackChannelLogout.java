package org.platewarden.web.session;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The identity provider says here that somebody has signed out, or was signed out. */
@WebServlet("/backchannel-logout")
public class BackChannelLogout extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient IdentityProvider provider;
  @Inject transient ProviderKeys keys;
  @Inject transient SessionRegistry registry;
  @Inject transient Clock clock;

  private transient @Nullable LogoutTokens tokens;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    try {
      String token = Objects.toString(request.getParameter("logout_token"), "");
      LOG.sessionsEnded(registry.end(tokens().accept(token)));
      response.setStatus(HttpServletResponse.SC_OK);
    } catch (LogoutRefused e) {
      LOG.logoutRefused(e.reason());
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    } catch (IOException e) {
      LOG.logoutRefused("the identity provider's keys cannot be had: " + e.getMessage());
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  /** Made with the first token, when the identity provider is surely there. */
  private synchronized LogoutTokens tokens() throws IOException {
    LogoutTokens made = tokens;
    if (made == null) {
      String issuer = provider.discover().getString("issuer", "");
      made = new LogoutTokens(issuer, provider.clientId(), keys, clock);
      tokens = made;
    }
    return made;
  }
}
