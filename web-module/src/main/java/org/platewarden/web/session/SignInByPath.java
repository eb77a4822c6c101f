package org.platewarden.web.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.platewarden.web.read.Handle;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.OidcClientConfigurationBuilder;
import org.wildfly.security.http.oidc.OidcClientConfigurationResolver;
import org.wildfly.security.http.oidc.OidcHttpFacade;
import org.wildfly.security.http.oidc.OidcJsonConfiguration;

/**
 * Tells the server's sign-in which of the two ways in a request takes: below {@code /api} programs
 * show a token and there is no session, everywhere else people sign in and keep one. Named in
 * web.xml; that neither comes in by the other's way, {@link ShownIdentity} sees to.
 */
public final class SignInByPath implements OidcClientConfigurationResolver {
  private final OidcClientConfiguration portal;
  private final OidcClientConfiguration api;

  /** Reads both; the server makes one of these at its start. */
  public SignInByPath() {
    portal = OidcClientConfigurationBuilder.build(read("portal-sign-in.json"));
    OidcJsonConfiguration programs = read("api-sign-in.json");
    // A token that names no key is held against the client's secret: one that nobody knows.
    programs.setCredentials(Map.of("secret", Handle.random()));
    api = OidcClientConfigurationBuilder.build(programs);
  }

  @Override
  public OidcClientConfiguration resolve(OidcHttpFacade.Request request) {
    return ApiPath.isBelow(request.getRelativePath()) ? api : portal;
  }

  private static OidcJsonConfiguration read(String name) {
    try (InputStream json = SignInByPath.class.getResourceAsStream(name)) {
      if (json == null) {
        throw new IllegalStateException("the portal was packed without " + name);
      }
      return OidcClientConfigurationBuilder.loadOidcJsonConfiguration(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
