package org.platewarden.mail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** By which relay mail goes, and to whom what is nobody's alone. Without a host none goes. */
@ApplicationScoped
public class MailSettings {
  /** How the way to the relay is protected. */
  enum Tls {
    /** It begins in clear and must turn to TLS before anything is said. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS,
    /** Not at all: for a relay on this machine. */
    NONE
  }

  private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^@,;<>\"]]+@[A-Za-z0-9.-]+");
  private static final int MOST_PORT = 65535;

  @Inject
  @ConfigProperty(name = "platewarden.mail.host")
  Optional<String> host = Optional.empty();

  @Inject
  @ConfigProperty(name = "platewarden.mail.port", defaultValue = "25")
  int port;

  @Inject
  @ConfigProperty(name = "platewarden.mail.tls", defaultValue = "starttls")
  String tls = "starttls";

  @Inject
  @ConfigProperty(name = "platewarden.mail.user")
  Optional<String> user = Optional.empty();

  @Inject
  @ConfigProperty(name = "platewarden.mail.password")
  Optional<String> password = Optional.empty();

  @Inject
  @ConfigProperty(name = "platewarden.mail.from")
  Optional<String> from = Optional.empty();

  @Inject
  @ConfigProperty(name = "platewarden.mail.compliance")
  Optional<List<String>> compliance = Optional.empty();

  @Inject
  @ConfigProperty(name = "platewarden.mail.internal.affairs")
  Optional<List<String>> internalAffairs = Optional.empty();

  @Inject
  @ConfigProperty(name = "platewarden.mail.alerts")
  Optional<List<String>> alerts = Optional.empty();

  @Inject
  @ConfigProperty(name = "platewarden.mail.language", defaultValue = "en")
  String language = "en";

  @Inject
  @ConfigProperty(name = "platewarden.portal.url")
  String portal = "";

  /**
   * Sees that they can be meant.
   *
   * @throws IllegalStateException if not; it names the setting
   */
  @PostConstruct
  void check() {
    if (!isOn()) {
      return;
    }
    tls();
    must(port >= 1 && port <= MOST_PORT, "port", String.valueOf(port), "give 1 to 65535");
    must(from.isPresent(), "from", "not given", "give the address that letters come from");
    Stream.concat(from.stream(), Stream.of(Addressee.Desk.values()).flatMap(d -> desk(d).stream()))
        .forEach(
            each ->
                must(
                    isAddress(each),
                    "from, .compliance, .internal.affairs or .alerts",
                    each,
                    "give addresses of the form name@domain, with commas between"));
    must(
        user.isPresent() == password.isPresent(),
        "user",
        user.isPresent() ? "given without a password" : "not given, and a password is",
        "give both or neither");
    must(
        user.isEmpty() || tls() != Tls.NONE,
        "tls",
        tls,
        "a password is not sent in clear: give starttls or tls");
  }

  private static void must(boolean holds, String name, String value, String remedy) {
    if (!holds) {
      throw new IllegalStateException(
          "the setting platewarden.mail.%s is %s: %s".formatted(name, value, remedy));
    }
  }

  /** Whether this is an address, and nothing that could become a second one. */
  static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** Whether there is a relay. */
  boolean isOn() {
    return host.filter(each -> !each.isBlank()).isPresent();
  }

  /** How the way to it is protected. */
  Tls tls() {
    try {
      return Tls.valueOf(tls.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "the setting platewarden.mail.tls is %s: give starttls, tls or none".formatted(tls), e);
    }
  }

  /** Its name. */
  String host() {
    return host.orElseThrow();
  }

  /** Its port. */
  int port() {
    return port;
  }

  /** The account there; empty if it wants none. */
  Optional<String> user() {
    return user;
  }

  /** The account's password. */
  Optional<String> password() {
    return password;
  }

  /** From whom letters come. */
  String from() {
    return from.orElseThrow();
  }

  /** In which language people are written to who chose none. */
  String language() {
    return language;
  }

  /** The portal's address, ending in a slash. */
  String portal() {
    return portal;
  }

  /** The addresses of a desk; none if no one is named. */
  List<String> desk(Addressee.Desk desk) {
    Optional<List<String>> named =
        switch (desk) {
          case COMPLIANCE -> compliance;
          case INTERNAL_AFFAIRS -> internalAffairs;
          case ALERTS -> alerts;
        };
    return named.orElse(List.of()).stream()
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
