package org.platewarden.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.PurposeBound;
import org.platewarden.reads.Correction;
import org.platewarden.reads.KeepCorrections;

/** Puts beside a read what it should say; the read itself is never changed. */
@Stateless
@RolesAllowed("officer")
public class CorrectRead {
  @Inject KeepCorrections corrections;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Puts a correction beside a read that an answer has shown.
   *
   * @throws QueryRefused if it cannot be one, says what the read says, or the read is gone
   */
  @Audited(AuditAction.CORRECT_READ)
  @PurposeBound
  public void correct(RevealedRead read, StatedCorrection stated, Purpose purpose) {
    Correction correction = correction(stated);
    if (correction.corrected().equals(read.reference().characters())) {
      throw QueryRefused.correctsNothing();
    }
    if (!corrections.add(read.reference(), correction)) {
      throw QueryRefused.gone();
    }
  }

  private Correction correction(StatedCorrection stated) {
    try {
      return new Correction(
          stated.corrected(),
          stated.reason(),
          caller.get().name(),
          clock.instant().truncatedTo(ChronoUnit.MICROS));
    } catch (IllegalArgumentException e) {
      throw QueryRefused.noCorrection(e);
    }
  }
}
