package org.platewarden.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The identity provider's signing keys; an unknown one is asked for anew, but not all the time. */
@ApplicationScoped
public class ProviderKeys implements KeySource {
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  @Inject IdentityProvider provider;
  @Inject Clock clock;

  private Map<String, PublicKey> keys = Map.of();
  private @Nullable Instant askedAt;

  @Override
  public synchronized Optional<PublicKey> find(String id) throws IOException {
    Instant now = clock.instant();
    Duration age = askedAt == null ? FRESH : Duration.between(askedAt, now);
    boolean old = age.compareTo(FRESH) >= 0;
    boolean mayAsk = age.compareTo(PAUSE) >= 0;
    if (old || (mayAsk && !keys.containsKey(id))) {
      askedAt = now;
      keys = JsonWebKeys.signingKeys(provider.keys());
    }
    return Optional.ofNullable(keys.get(id));
  }
}
