package org.platewarden.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.platewarden.conflict.model.GuardedVehicle;
import org.platewarden.conflict.model.GuardedVehicles;
import org.platewarden.conflict.model.StoppedQuestions;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.Question;
import org.platewarden.purpose.QuestionGuard;

/** Stops a question on a vehicle of the agency's own people, unless it was let through (R21). */
@ApplicationScoped
public class ConflictGuard implements QuestionGuard {
  /** For how long somebody may ask about a vehicle once a privacy officer let them. */
  public static final Duration LET_ASK = Duration.ofDays(7);

  @Inject VehicleHashes hashes;
  @Inject GuardedVehicles vehicles;
  @Inject StoppedQuestions stopped;
  @Inject TellOfConflict tell;
  @Inject Clock clock;

  @Override
  public void check(Question question, Purpose purpose, String asker) {
    Set<String> named = question.skeletons();
    if (named.isEmpty()) {
      return;
    }
    List<GuardedVehicle> hit = vehicles.guarded(hashes.of(named), clock.instant());
    List<GuardedVehicle> notLet =
        hit.stream().filter(vehicle -> !isLet(asker, purpose, vehicle)).toList();
    notLet.forEach(vehicle -> tell.tell(new Conflict(question, purpose, vehicle)));
    if (!notLet.isEmpty()) {
      throw ConflictRefused.stopped();
    }
  }

  private boolean isLet(String asker, Purpose purpose, GuardedVehicle vehicle) {
    return stopped.letAsk(
        asker, vehicle, purpose.caseNumber(), clock.instant().minus(LET_ASK), clock.instant());
  }
}
