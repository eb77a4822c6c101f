package org.platewarden.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.platewarden.retention.FailedRuns;

/** Retention runs that left something past its cut-off (R33). */
@ApplicationScoped
class RetentionOccasions implements Occasions {
  private static final Duration BACK = Duration.ofDays(7);

  @Inject FailedRuns failed;

  @Override
  public List<Letter> at(Instant now) {
    return failed.since(now.minus(BACK)).stream()
        .map(
            run ->
                new Letter(
                    "run/" + run.run().id(),
                    Addressee.Desk.COMPLIANCE,
                    LetterKind.RETENTION_FAILED,
                    List.of(run.run().beganAt().truncatedTo(ChronoUnit.SECONDS).toString())))
        .toList();
  }
}
