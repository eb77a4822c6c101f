package org.platewarden.routes.cases;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where the agency's case system is; off by default. It mostly stands in the agency's own network,
 * so that this may be named, but only over https; anything else is for this machine alone.
 */
@ApplicationScoped
public class CaseSystemSettings {
  private static final int MOST_SECONDS = 30;

  @Inject
  @ConfigProperty(name = "platewarden.cases.url")
  Optional<String> url = Optional.empty();

  @Inject
  @ConfigProperty(name = "platewarden.cases.token")
  Optional<String> token = Optional.empty();

  @Inject
  @ConfigProperty(name = "platewarden.cases.seconds", defaultValue = "5")
  int seconds = 5;

  private Optional<URI> base = Optional.empty();

  /**
   * Sees that they can be meant.
   *
   * @throws IllegalStateException if not; it names the setting
   */
  @PostConstruct
  void check() {
    base = url.filter(each -> !each.isBlank()).map(CaseSystemSettings::address);
    if (seconds < 1 || seconds > MOST_SECONDS) {
      throw new IllegalStateException(
          "the setting platewarden.cases.seconds is %d: give 1 to %d"
              .formatted(seconds, MOST_SECONDS));
    }
  }

  private static URI address(String written) {
    URI address;
    try {
      address = URI.create(written.strip().replaceAll("/*$", "/"));
    } catch (IllegalArgumentException e) {
      throw unusable(e);
    }
    boolean plain = address.getUserInfo() == null && address.getQuery() == null;
    boolean secure = "https".equals(address.getScheme());
    boolean local = "http".equals(address.getScheme()) && leadsHere(address);
    if (address.getHost() == null || !plain || !(secure || local)) {
      throw unusable(null);
    }
    return address;
  }

  private static IllegalStateException unusable(@Nullable Throwable cause) {
    return new IllegalStateException(
        "the setting platewarden.cases.url is no https address without user and query (http only of this machine): give one such as https://cases.example.org/api/",
        cause);
  }

  private static boolean leadsHere(URI address) {
    try {
      return Arrays.stream(InetAddress.getAllByName(String.valueOf(address.getHost())))
          .allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Its address, ending in a slash; empty where none is named. */
  Optional<URI> base() {
    return base;
  }

  /** The secret that it wants to see, or nothing. */
  Optional<String> token() {
    return token.filter(each -> !each.isBlank());
  }

  /** How long it may take to answer. */
  Duration patience() {
    return Duration.ofSeconds(seconds);
  }
}
