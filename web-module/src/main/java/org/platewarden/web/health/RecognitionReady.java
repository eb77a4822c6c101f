package org.platewarden.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.platewarden.recognition.RecognizerState;

/** Ready when frames can be looked at; while they cannot, they wait and nothing is lost. */
@Readiness
@ApplicationScoped
public class RecognitionReady implements HealthCheck {
  @Inject RecognizerState.Source recognizer;

  @Override
  public HealthCheckResponse call() {
    RecognizerState state = recognizer.state();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("recognition")
            .status(state.problem().isEmpty())
            .withData("workers", state.wanted())
            .withData("ready", state.ready());
    state.problem().ifPresent(problem -> answer.withData("reason", problem));
    return answer.build();
  }
}
