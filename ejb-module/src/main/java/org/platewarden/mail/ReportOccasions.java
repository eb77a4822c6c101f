package org.platewarden.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import org.platewarden.access.AccessSettings;

/**
 * Quarters that are over (R30, R36). The letter leads to the reports and does not bring them: who
 * asked for what does not travel by mail, and who fetches a report is on the trail.
 */
@ApplicationScoped
class ReportOccasions implements Occasions {
  /** For how many days the letter of a quarter is still due, should the server have stood still. */
  private static final int STILL_DUE = 30;

  private static final int MONTHS = 3;

  @Inject AccessSettings settings;

  @Override
  public List<Letter> at(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, settings.zone());
    LocalDate begun = today.with(IsoFields.DAY_OF_QUARTER, 1L);
    if (!today.isBefore(begun.plusDays(STILL_DUE))) {
      return List.of();
    }
    LocalDate first = begun.minusMonths(MONTHS);
    return List.of(
        new Letter(
            "quarter/" + first,
            Addressee.Desk.COMPLIANCE,
            LetterKind.QUARTER_OVER,
            List.of(first.toString(), begun.minusDays(1).toString())));
  }
}
