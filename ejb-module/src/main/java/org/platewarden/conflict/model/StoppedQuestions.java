package org.platewarden.conflict.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.kernel.CaseNumber;

/** Where stopped questions are kept. */
public interface StoppedQuestions {
  /** Keeps a new one. */
  void add(StoppedQuestionReport report);

  /** One, and nobody else changes it until the transaction ends. */
  Optional<StoppedQuestionReport> findToChange(UUID id);

  /** Those that wait, the oldest first; then those that were stopped since, the latest first. */
  List<StoppedQuestionReport> since(Instant since);

  /** Whether one of this asker on this vehicle for this case, stopped since, waits still. */
  boolean waits(String asker, GuardedVehicle vehicle, CaseNumber caseNumber, Instant since);

  /**
   * Whether this asker was let ask about this vehicle for this case.
   *
   * @param since not before
   * @param until not after
   */
  boolean letAsk(
      String asker, GuardedVehicle vehicle, CaseNumber caseNumber, Instant since, Instant until);
}
