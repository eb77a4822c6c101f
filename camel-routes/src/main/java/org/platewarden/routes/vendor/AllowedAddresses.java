package org.platewarden.routes.vendor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The addresses of vendors that this server may call at all (R40): host and port, by setting, apart
 * from the database, so that who writes the one cannot reach what the other does not name. Anything
 * but https is for this machine alone; a name that leads into our own network is refused.
 */
@ApplicationScoped
public class AllowedAddresses {
  static final String SETTING = "platewarden.vendor.allowed";

  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  @Inject
  @ConfigProperty(name = SETTING)
  Optional<String> setting = Optional.empty();

  private Set<String> allowed = Set.of();

  @PostConstruct
  void read() {
    allowed =
        Arrays.stream(setting.orElse("").split(","))
            .map(each -> each.strip().toLowerCase(Locale.ROOT))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    for (String each : allowed) {
      if (!each.matches("[a-z0-9.-]+:[0-9]{1,5}")) {
        throw new IllegalStateException(
            "the setting %s has '%s': host:port is wanted, with commas between"
                .formatted(SETTING, each));
      }
    }
  }

  /** Whether an address may be called. */
  boolean allows(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    boolean secure = "https".equals(address.getScheme());
    int port = address.getPort() >= 0 ? address.getPort() : secure ? HTTPS : HTTP;
    if (!allowed.contains(host + ":" + port) || address.getUserInfo() != null) {
      return false;
    }
    try {
      InetAddress[] leadsTo = InetAddress.getAllByName(host);
      boolean literal = host.matches("[0-9.]+");
      return secure
          ? literal || Arrays.stream(leadsTo).noneMatch(AllowedAddresses::isOurs)
          : Arrays.stream(leadsTo).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException e) {
      return secure; // then it fails as what cannot be reached
    }
  }

  private static boolean isOurs(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xFE) == 0xFC;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || address.isMulticastAddress()
        || uniqueLocal;
  }
}
