package org.platewarden.mail;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.platewarden.mail.model.Letters;

/** Writes a letter for each occasion that has none yet. */
@ApplicationScoped
class WriteLetters {
  private static final Duration KEPT = Duration.ofDays(90);

  @Inject @Any Instance<Occasions> occasions;
  @Inject Letters letters;
  @Inject Clock clock;

  /** Looks at everything that can be an occasion; what fails keeps nothing else from it. */
  void write() {
    Instant now = clock.instant();
    for (Occasions each : occasions) {
      try {
        each.at(now).forEach(letter -> letters.write(UUID.randomUUID(), letter, now));
      } catch (RuntimeException e) {
        LOG.lettersNotWritten(e);
      }
    }
  }

  /** Removes what was written long ago. */
  void forget() {
    letters.forget(clock.instant().minus(KEPT));
  }
}
