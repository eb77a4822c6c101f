package org.platewarden.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;
import org.platewarden.web.session.IdentityProvider;

/** Ready when the identity provider describes itself; its answer counts for five seconds. */
@Readiness
@ApplicationScoped
public class IdentityProviderReady implements HealthCheck {
  private static final Duration FRESH = Duration.ofSeconds(5);

  @Inject IdentityProvider provider;
  @Inject Clock clock;

  private @Nullable HealthCheckResponse latest;
  private Instant askedAt = Instant.MIN;

  @Override
  public synchronized HealthCheckResponse call() {
    Instant now = clock.instant();
    HealthCheckResponse known = latest;
    if (known == null || !now.isBefore(askedAt.plus(FRESH))) {
      known = ask();
      latest = known;
      askedAt = now;
    }
    return known;
  }

  private HealthCheckResponse ask() {
    try {
      String issuer = provider.discover().getString("issuer", "");
      return HealthCheckResponse.named("identity-provider").up().withData("issuer", issuer).build();
    } catch (IOException e) {
      return HealthCheckResponse.named("identity-provider")
          .down()
          .withData("reason", String.valueOf(e.getMessage()))
          .build();
    }
  }
}
