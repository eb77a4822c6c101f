package org.platewarden.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Where people get their mail, as the identity provider has it now; no copy is kept. */
@ApplicationScoped
public class MailAddresses {
  @Inject KeycloakAdministration keycloak;

  /**
   * A person's.
   *
   * @return empty if the person is unknown there, is disabled, or has none
   * @throws RoleDirectoryFailed if it does not answer; asking again may help
   */
  public Optional<MailAddress> of(String person) {
    return keycloak
        .person(person, keycloak.token())
        .filter(known -> known.getBoolean("enabled", false))
        .filter(known -> !known.getString("email", "").isBlank())
        .map(known -> new MailAddress(known.getString("email"), languageOf(known)));
  }

  private static Optional<String> languageOf(JsonObject person) {
    return Optional.ofNullable(person.getJsonObject("attributes"))
        .map(attributes -> attributes.getJsonArray("locale"))
        .filter(locales -> !locales.isEmpty())
        .map((JsonArray locales) -> locales.getString(0));
  }
}
