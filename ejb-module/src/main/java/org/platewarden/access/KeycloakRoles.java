package org.platewarden.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** One role at Keycloak. */
@ApplicationScoped
class KeycloakRoles implements RoleDirectory {
  private static final String ROLE = "commercial-lpr";
  private static final int PAGE = 200;
  private static final int NO_CONTENT = 204;

  @Inject KeycloakAdministration keycloak;

  @Override
  public Set<String> holders() {
    String token = keycloak.token();
    Set<String> holders = new HashSet<>();
    int first = 0;
    int found;
    do {
      JsonStructure page =
          keycloak.read(
              "GET", "/roles/%s/users?first=%d&max=%d".formatted(ROLE, first, PAGE), token);
      found = page.asJsonArray().size();
      page.asJsonArray().forEach(each -> holders.add(each.asJsonObject().getString("username")));
      first += found;
    } while (found == PAGE);
    return holders;
  }

  @Override
  public void set(String person, boolean has) {
    String token = keycloak.token();
    JsonObject role = keycloak.read("GET", "/roles/" + ROLE, token).asJsonObject();
    Optional<JsonObject> known = keycloak.person(person, token);
    if (known.isEmpty()) {
      if (has) {
        throw new RoleDirectoryFailed("the identity provider does not know the person");
      }
      return; // who is not there has no role
    }
    String mapping =
        Json.createArrayBuilder()
            .add(
                Json.createObjectBuilder()
                    .add("id", role.getString("id"))
                    .add("name", role.getString("name")))
            .build()
            .toString();
    keycloak.change(
        has ? "POST" : "DELETE",
        "/users/%s/role-mappings/realm".formatted(known.get().getString("id")),
        mapping,
        token,
        NO_CONTENT);
  }
}
