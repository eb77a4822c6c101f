package org.platewarden.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** Ends the portal's session, then the identity provider's. */
@Named
@RequestScoped
public class SignOut {
  @Inject IdentityProvider provider;
  @Inject HttpServletRequest request;

  @Inject
  @ConfigProperty(name = "platewarden.portal.url", defaultValue = "http://localhost:8480/")
  String start;

  /** Signs out and leaves for the identity provider, which sends the browser back to our start. */
  public void go() throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    Optional<String> idToken = idToken();
    external.invalidateSession();
    external.redirect(idToken.flatMap(token -> endSession(token, start)).orElse(start));
  }

  private Optional<String> idToken() {
    return request.getUserPrincipal() instanceof OidcPrincipal<?> person
        ? Optional.ofNullable(person.getOidcSecurityContext().getIDTokenString())
        : Optional.empty();
  }

  /** Where the provider's own session ends; nothing if it does not answer now. */
  private Optional<String> endSession(String idToken, String backTo) {
    try {
      String address = provider.discover().getString("end_session_endpoint", "");
      return address.startsWith(provider.origin() + "/")
          ? Optional.of(
              address
                  + "?id_token_hint="
                  + encoded(idToken)
                  + "&client_id="
                  + encoded(provider.clientId())
                  + "&post_logout_redirect_uri="
                  + encoded(backTo))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // ours has ended; theirs ends with its own time
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
