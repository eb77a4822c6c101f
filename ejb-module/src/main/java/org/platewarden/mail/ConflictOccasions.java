package org.platewarden.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.platewarden.access.AccessSettings;
import org.platewarden.conflict.WaitingConflicts;

/** Questions on vehicles of the agency's own people (R21). */
@ApplicationScoped
class ConflictOccasions implements Occasions {
  @Inject WaitingConflicts waiting;
  @Inject AccessSettings settings;

  /** One letter each, and it does not say who asked: that is for the page. */
  @Override
  public List<Letter> at(Instant now) {
    return waiting.at(now).stream()
        .map(
            stopped ->
                new Letter(
                    "conflict/" + stopped.id(),
                    Addressee.Desk.INTERNAL_AFFAIRS,
                    LetterKind.CONFLICT_WAITS,
                    List.of(LocalDate.ofInstant(stopped.stoppedAt(), settings.zone()).toString())))
        .toList();
  }
}
