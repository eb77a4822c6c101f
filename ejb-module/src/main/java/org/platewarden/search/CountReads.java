package org.platewarden.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.platewarden.access.Entitled;
import org.platewarden.access.Right;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.cases.KnownCases;
import org.platewarden.cases.Subject;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.PurposeBound;
import org.platewarden.reads.FindReads;
import org.platewarden.reads.ReadCounts;
import org.platewarden.review.ReviewedInTime;
import org.platewarden.search.model.CountedQuestion;
import org.platewarden.search.model.CountedQuestions;

/** The first act of a question that many people's vehicles fit: how many they are (R8). */
@Stateless
@RolesAllowed("officer")
@Entitled(Right.OWN_READS)
@ReviewedInTime
public class CountReads {
  /** With more reads than this the asker is warned, and confirms. */
  public static final int WARNED_FROM = 10_000;

  /** The newest so many are shown, and no more. */
  public static final int MOST_SHOWN = 5_000;

  @Inject FindReads reads;
  @Inject LeftOut leftOut;
  @Inject KnownCases cases;
  @Inject CountedQuestions counted;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * How many reads and vehicles fit, how many of these are no vehicle of the case, and by which
   * cameras. For {@link CountedQuestion#SHOWABLE} the reads may then be asked for.
   *
   * @throws QueryRefused if the window begins more than five years ago, or the area is too small
   * @throws org.platewarden.reads.QuestionRefused if it is too loose, or took too long
   */
  @Audited(AuditAction.COUNT_READS)
  @PurposeBound
  public ReadCounts count(SearchCriteria criteria, Purpose purpose) {
    if (!CountsFirst.has(criteria.query())) {
      throw QueryRefused.nothingToCount();
    }
    CountsFirst.requireInReach(criteria.query(), clock);
    CountsFirst.requireNotSmall(criteria.query());
    ReadCounts counts = reads.counts(leftOut.of(criteria), vehiclesOf(purpose.caseNumber()));
    counted.add(
        CountedQuestion.counted(
            caller.get().name(), criteria, purpose, counts.reads(), clock.instant()));
    return counts;
  }

  private Set<String> vehiclesOf(CaseNumber number) {
    return cases.find(number).stream()
        .flatMap(file -> file.subjects().stream())
        .map(each -> each.subject())
        .filter(Subject.Vehicle.class::isInstance)
        .map(vehicle -> ((Subject.Vehicle) vehicle).plate().characters())
        .collect(Collectors.toUnmodifiableSet());
  }
}
