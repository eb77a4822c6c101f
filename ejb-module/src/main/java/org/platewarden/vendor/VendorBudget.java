package org.platewarden.vendor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.mosaic.MosaicLedger;
import org.platewarden.mosaic.RevealedCell;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.Question;
import org.platewarden.purpose.SecondPersonWanted;

/**
 * Counts vendors' reads of a vehicle beside our own, and wants a second person once the case has
 * been shown as much of it as one person's word is enough for (R14).
 */
@ApplicationScoped
class VendorBudget implements SecondPersonWanted {
  @Inject MosaicLedger ledger;

  @Override
  public boolean wants(Question question, Purpose purpose) {
    return question instanceof VendorQuestion asked
        && ledger.spent(purpose.caseNumber()).contains(asked.plate().characters());
  }

  /** Notes what an answer shows; an answer that cannot be noted is not given. */
  void note(CaseNumber number, VendorsAnswer answer) {
    ledger.note(
        number,
        answer.said().stream()
            .map(VendorSaid::reply)
            .filter(VendorReply.Answered.class::isInstance)
            .flatMap(reply -> ((VendorReply.Answered) reply).reads().stream())
            .map(VendorBudget::cellOf)
            .distinct()
            .toList());
  }

  private static RevealedCell cellOf(VendorRead read) {
    return RevealedCell.of(
        read.plate().characters(),
        read.camera().place().latitude(),
        read.camera().place().longitude(),
        read.capturedAt());
  }
}
