package org.platewarden.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.platewarden.retention.model.Runs;

/** The runs that left something past its cut-off. */
@ApplicationScoped
public class FailedRuns {
  private static final int MOST = 50;

  @Inject Runs runs;

  /** Those of the last fifty that ended so after an instant, the latest first. */
  public List<RunSummary> since(Instant instant) {
    return runs.list(MOST).stream()
        .filter(run -> run.outcome() == RetentionReport.Outcome.FAILED)
        .filter(run -> run.endedAt().filter(instant::isBefore).isPresent())
        .toList();
  }
}
