package org.platewarden.web.session;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The identity provider, as far as the portal itself asks it: its own description, and its keys.
 */
@ApplicationScoped
public class IdentityProvider {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long MOST_BYTES = 256 * 1024;
  private static final String DISCOVERY = "/.well-known/openid-configuration";

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  @Inject
  @ConfigProperty(name = "platewarden.oidc.provider-url")
  String url;

  @Inject
  @ConfigProperty(name = "platewarden.oidc.client-id", defaultValue = "platewarden-portal")
  String clientId;

  @PreDestroy
  void close() {
    http.shutdownNow();
  }

  /** Our name there. */
  public String clientId() {
    return clientId;
  }

  /** Scheme, host and port. */
  public String origin() {
    URI uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getAuthority();
  }

  /**
   * What it says about itself: {@code issuer}, {@code jwks_uri}, {@code end_session_endpoint}.
   *
   * @throws IOException if it does not answer in two seconds, or not with that; asking again may
   *     help
   */
  public JsonObject discover() throws IOException {
    return get(url.replaceAll("/$", "") + DISCOVERY);
  }

  /**
   * The keys it signs with, a JSON Web Key Set.
   *
   * @throws IOException if it does not answer in two seconds, or not with that; asking again may
   *     help
   */
  public JsonObject keys() throws IOException {
    return get(discover().getString("jwks_uri", ""));
  }

  private JsonObject get(String address) throws IOException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address))
              .timeout(PATIENCE)
              .header("Accept", "application/json")
              .build();
      HttpResponse<byte[]> response =
          http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
      if (response.statusCode() != 200) {
        throw new IOException(address + " answered " + response.statusCode());
      }
      try (JsonReader json = Json.createReader(new ByteArrayInputStream(response.body()))) {
        return json.readObject();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while asking " + address, e);
    } catch (JsonException | IllegalArgumentException e) {
      throw new IOException(address + " did not answer with a JSON object", e);
    }
  }
}
