package org.platewarden.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.mosaic.MosaicLedger;
import org.platewarden.mosaic.RevealedCell;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.Question;
import org.platewarden.purpose.SecondPersonWanted;
import org.platewarden.reads.FindReads;
import org.platewarden.reads.PageAsked;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.ReadSummary;
import org.platewarden.reads.ReadsQuery;

/**
 * Wants a second person for reads of a vehicle of which the case has been shown as much as one
 * person's word is enough for (R14), and notes what is shown.
 */
@ApplicationScoped
class MosaicBudget implements SecondPersonWanted {
  /** With more such vehicles than this, a question that may fit them is not looked into. */
  private static final int MOST_LOOKED_FOR = 50;

  @Inject MosaicLedger ledger;
  @Inject FindReads reads;

  @Override
  public boolean wants(Question question, Purpose purpose) {
    return switch (question) {
      case WideQuestion wide -> shows(wide.criteria().query(), purpose.caseNumber());
      case SearchCriteria criteria ->
          !criteria.isCountedFirst() && fits(criteria.query(), purpose.caseNumber());
      default -> false; // nothing new is shown
    };
  }

  private boolean fits(ReadsQuery query, CaseNumber number) {
    return ledger.spent(number).stream().anyMatch(plate -> fits(query, plate));
  }

  private static boolean fits(ReadsQuery query, String plate) {
    return query.plate().filter(term -> !term.fits(plate)).isEmpty();
  }

  /** What fits many vehicles wants one only if such a vehicle is among them. */
  private boolean shows(ReadsQuery query, CaseNumber number) {
    Set<String> spent = ledger.spent(number);
    List<String> fitting = spent.stream().filter(plate -> fits(query, plate)).toList();
    return fitting.size() > MOST_LOOKED_FOR
        || fitting.stream().anyMatch(plate -> isAmong(query, plate));
  }

  private boolean isAmong(ReadsQuery query, String plate) {
    ReadsQuery ofIt =
        new ReadsQuery(
            Optional.of(new PlatePattern(plate)), query.where(), query.vehicle(), query.window());
    return !reads.find(ofIt, PageAsked.first(1)).reads().isEmpty();
  }

  /** Notes what an answer shows. */
  void note(CaseNumber number, List<ReadSummary> shown) {
    ledger.note(
        number,
        shown.stream()
            .map(
                read ->
                    RevealedCell.of(
                        read.plate().characters(),
                        read.latitude(),
                        read.longitude(),
                        read.capturedAt()))
            .distinct()
            .toList());
  }
}
