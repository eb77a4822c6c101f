package org.platewarden.access;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keycloak's administration, by a client that may do little there. */
@ApplicationScoped
class KeycloakAdministration {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int OK = 200;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  @Inject
  @ConfigProperty(name = "platewarden.oidc.provider-url")
  String realm = "";

  @Inject
  @ConfigProperty(name = "platewarden.access.client-id", defaultValue = "platewarden-access")
  String client = "";

  @Inject
  @ConfigProperty(name = "platewarden.access.client-secret")
  Optional<String> secret = Optional.empty();

  @PreDestroy
  void close() {
    http.shutdownNow();
  }

  /** The person of this user name, as Keycloak describes them; empty if it knows none. */
  Optional<JsonObject> person(String name, String token) {
    JsonStructure found = read("GET", "/users?exact=true&username=" + encoded(name), token);
    return found.asJsonArray().isEmpty()
        ? Optional.empty()
        : Optional.of(found.asJsonArray().getJsonObject(0));
  }

  /** Changes something below a path of the realm. */
  void change(String method, String path, String body, String token, int wanted) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(admin(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    send(request, wanted);
  }

  /** What the calls of one act are allowed with. */
  String token() {
    String given =
        secret
            .filter(each -> !each.isBlank())
            .orElseThrow(
                () ->
                    new RoleDirectoryFailed(
                        "no secret of the client %s: set PLATEWARDEN_ACCESS_CLIENT_SECRET"
                            .formatted(client)));
    String form =
        "grant_type=client_credentials&client_id=%s&client_secret=%s"
            .formatted(encoded(client), encoded(given));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return json(send(request, OK)).asJsonObject().getString("access_token");
  }

  /** What Keycloak answers below a path of the realm. */
  JsonStructure read(String method, String path, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(admin(path))
            .header("Authorization", "Bearer " + token)
            .method(method, BodyPublishers.noBody());
    return json(send(request, OK));
  }

  private static JsonStructure json(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.read();
    }
  }

  private String send(HttpRequest.Builder request, int wanted) {
    try {
      HttpResponse<String> answer =
          http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      if (answer.statusCode() != wanted) {
        throw new RoleDirectoryFailed(
            "the identity provider answered %d to %s"
                .formatted(answer.statusCode(), answer.request().method()));
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RoleDirectoryFailed("interrupted while asking the identity provider", e);
    } catch (IOException e) {
      throw new RoleDirectoryFailed("the identity provider does not answer", e);
    }
  }

  private String base() {
    return realm.replaceAll("/$", "");
  }

  private URI admin(String path) {
    return URI.create(base().replaceFirst("/realms/([^/]+)$", "/admin/realms/$1") + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
