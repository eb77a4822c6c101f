package org.platewarden.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.platewarden.audit.TrailCondition;
import org.platewarden.audit.TrailProblem;

/** Ready when the trail is sealed, published and witnessed; else nobody looks at reads. */
@Readiness
@ApplicationScoped
public class TrailReady implements HealthCheck {
  @Inject TrailCondition condition;

  @Override
  public HealthCheckResponse call() {
    Optional<TrailProblem> problem = condition.problem();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("trail")
            .status(problem.isEmpty())
            .withData("entries", condition.entries());
    problem.ifPresent(it -> answer.withData("problem", it.code()));
    condition.disagreement().ifPresent(reason -> answer.withData("reason", reason));
    return answer.build();
  }
}
