package org.platewarden.purpose.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where questions are kept that wait, or waited, for a second person. */
public interface HeldQuestions {
  /** Keeps a new one. */
  void add(SecondPersonRequest held);

  /** One, and nobody else changes it until the transaction ends. */
  Optional<SecondPersonRequest> findToChange(UUID id);

  /** The latest of somebody's requests for the very same question; empty if there was none. */
  Optional<SecondPersonRequest> latest(String asker, byte[] question);

  /** Those that wait and are not this person's own, the oldest first. */
  List<SecondPersonRequest> waitingForAnotherThan(String person, Instant at);

  /** What somebody asked or decided since, the latest first. */
  List<SecondPersonRequest> of(String person, Instant since);
}
