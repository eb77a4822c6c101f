package org.platewarden.evaluation;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.NotAudited;
import org.platewarden.evaluation.model.Scores;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.recognition.ModelVersion;
import org.platewarden.recognition.ModelVersions;

/** Measures a model version on the corrected reads, beside the version in force. */
@Stateless
@RolesAllowed("administrator")
@TransactionAttribute(NOT_SUPPORTED) // what has begun stands, whatever becomes of the page
public class ScoreModel {
  /** How many scores are told. */
  private static final int LATEST = 20;

  @Inject ModelVersions models;
  @Inject ReviewMisreads review;
  @Inject RunScoring running;
  @Inject ScoringNow now;
  @Inject Scores scores;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Begins, and returns; it goes on by itself.
   *
   * @throws EvaluationRefused if another is under way, there is no such version, or nothing has
   *     been corrected
   */
  @Audited(AuditAction.SCORE_MODEL)
  public void start(ScoreOrder wanted) {
    ModelVersion version =
        models.all().stream()
            .filter(each -> each.name().equals(wanted.version()))
            .findFirst()
            .orElseThrow(EvaluationRefused::unknownVersion);
    int listed = review.figures().misreads();
    if (listed == 0) {
      throw EvaluationRefused.nothingToScore();
    }
    ScoringRun run = new ScoringRun(order(version), version, listed);
    if (!now.begin(run)) {
      throw EvaluationRefused.scoringAlready();
    }
    try {
      scores.begin(run.order(), listed);
      running.run(run);
    } catch (RuntimeException e) {
      now.end(run);
      throw e;
    }
  }

  private Score.Order order(ModelVersion version) {
    ModelVersion inForce = models.inForce();
    return new Score.Order(
        UUID.randomUUID(),
        version.name(),
        version.hash(),
        inForce.name(),
        inForce.hash(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        caller.get().name());
  }

  /** Stops what is under way; what was looked at until then counts. */
  @Audited(AuditAction.STOP_SCORING)
  public void stop() {
    now.get().orElseThrow(EvaluationRefused::notScoring).stop();
  }

  /** How far it is, if one is under way. */
  @NotAudited(because = "it tells how many reads were looked at, and of none of them")
  public Optional<ScoringProgress> progress() {
    return now.get().map(ScoringRun::progress);
  }

  /** The latest scores, the newest first, without the one that is under way. */
  @NotAudited(because = "they are figures of models and tell of no single read")
  public List<Score> latest() {
    Optional<UUID> current = now.get().map(run -> run.order().id());
    return scores.latest(LATEST).stream()
        .filter(score -> !current.equals(Optional.of(score.order().id())))
        .toList();
  }
}
