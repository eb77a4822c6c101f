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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keycloak's administration, as far as one role needs it, by a client that may do little else. */
@ApplicationScoped
class KeycloakRoles implements RoleDirectory {
  private static final String ROLE = "commercial-lpr";
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int PAGE = 200;
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

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

  @Override
  public Set<String> holders() {
    String token = token();
    Set<String> holders = new HashSet<>();
    int first = 0;
    int found;
    do {
      JsonStructure page =
          read("GET", "/roles/%s/users?first=%d&max=%d".formatted(ROLE, first, PAGE), token);
      found = page.asJsonArray().size();
      page.asJsonArray().forEach(each -> holders.add(each.asJsonObject().getString("username")));
      first += found;
    } while (found == PAGE);
    return holders;
  }

  @Override
  public void set(String person, boolean has) {
    String token = token();
    JsonObject role = read("GET", "/roles/" + ROLE, token).asJsonObject();
    JsonStructure found =
        read(
            "GET",
            "/users?exact=true&username=" + URLEncoder.encode(person, StandardCharsets.UTF_8),
            token);
    if (found.asJsonArray().isEmpty()) {
      if (has) {
        throw new RoleDirectoryFailed("the identity provider does not know the person");
      }
      return; // who is not there has no role
    }
    String id = found.asJsonArray().getJsonObject(0).getString("id");
    String mapping =
        Json.createArrayBuilder()
            .add(
                Json.createObjectBuilder()
                    .add("id", role.getString("id"))
                    .add("name", role.getString("name")))
            .build()
            .toString();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(admin("/users/%s/role-mappings/realm".formatted(id)))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(has ? "POST" : "DELETE", BodyPublishers.ofString(mapping));
    send(request, NO_CONTENT);
  }

  private String token() {
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

  private JsonStructure read(String method, String path, String token) {
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
