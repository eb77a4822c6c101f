package org.platewarden.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.platewarden.evaluation.CompareInShadow;
import org.platewarden.evaluation.ShadowStatus;

/** Tells why a model does not read in the shadow; the portal is ready all the same. */
@Readiness
@ApplicationScoped
public class ShadowReady implements HealthCheck {
  @Inject CompareInShadow shadow;

  @Override
  public HealthCheckResponse call() {
    ShadowStatus status = shadow.status();
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("recognition-shadow").up();
    answer.withData("model", status.name().orElse("none"));
    status.problem().ifPresent(problem -> answer.withData("problem", problem));
    return answer.build();
  }
}
