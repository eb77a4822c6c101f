package org.platewarden.vendor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.platewarden.vendor.model.KeptAnswers.Head;

/**
 * Whether an answer has ended: by the clock, and for answers of this process also by one that only
 * goes on, so that a clock that is put back lengthens no life. Before its beginning an answer
 * counts as ended too.
 */
@ApplicationScoped
class AnswerLives {
  LongSupplier nanos = System::nanoTime;

  private final Map<UUID, Long> ends = new ConcurrentHashMap<>();

  /** Why an answer ends. */
  enum End {
    /** Its time is over. */
    LIFE_OVER,
    /** The clock shows a time before it was asked for. */
    CLOCK_WENT_BACK
  }

  /** An answer begins its life now. */
  void begin(Head head) {
    long length = Duration.between(head.askedAt(), head.endsAt()).toNanos();
    ends.put(head.id(), nanos.getAsLong() + length);
  }

  /** Why an answer has ended; empty while it lives. */
  Optional<End> endOf(Head head, Instant now) {
    Long end = ends.get(head.id());
    if (!now.isBefore(head.endsAt()) || (end != null && nanos.getAsLong() - end >= 0)) {
      return Optional.of(End.LIFE_OVER);
    }
    return now.isBefore(head.askedAt()) ? Optional.of(End.CLOCK_WENT_BACK) : Optional.empty();
  }

  /** An answer is destroyed. */
  void forget(UUID id) {
    ends.remove(id);
  }
}
