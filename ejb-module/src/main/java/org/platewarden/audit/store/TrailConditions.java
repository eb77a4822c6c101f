package org.platewarden.audit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.TrailLine;
import org.platewarden.audit.TrailQuestion;

/** What is asked of the trail, as conditions with their values. */
final class TrailConditions {
  /** As the partial indexes of V0030 say it. */
  private static final String OF_PEOPLE =
      "tried.action not in ('TAKE_IN_FRAME', 'TAKE_IN_READS', 'IMPORT_READS')";

  private static final Set<AuditAction> OF_WAYS_IN =
      Set.of(AuditAction.TAKE_IN_FRAME, AuditAction.TAKE_IN_READS, AuditAction.IMPORT_READS);

  /** What came of an attempt, a {@link org.platewarden.audit.TrailOutcome}. */
  static final String OUTCOME =
      "coalesce(ended.step, case tried.step when 'ATTEMPTED' then 'OPEN' else tried.step end)";

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  private TrailConditions() {}

  static TrailConditions of(TrailQuestion question, Optional<TrailLine.Place> after) {
    TrailConditions made = new TrailConditions();
    made.and("tried.at >= ? and tried.at < ?", question.window().from(), question.window().until());
    after.ifPresent(place -> made.and("(tried.at, tried.id) < (?, ?)", place.at(), place.id()));
    if (question.action().filter(OF_WAYS_IN::contains).isEmpty()) {
      made.and(OF_PEOPLE);
    }
    question.action().ifPresent(action -> made.and("tried.action = ?", action.name()));
    question.actor().ifPresent(actor -> made.and("tried.actor = ?", actor));
    question
        .caseNumber()
        .ifPresent(number -> made.and("trail_value(tried.subject, 'case') = ?", number.value()));
    question
        .purpose()
        .ifPresent(code -> made.and("trail_value(tried.subject, 'purpose') = ?", code));
    question.plate().ifPresent(made::ofPlate);
    question.outcome().ifPresent(outcome -> made.and(OUTCOME + " = ?", outcome.name()));
    return made;
  }

  private void ofPlate(String plate) {
    and(
        "(trail_plate(tried.subject) = ? or trail_plate(tried.subject) ~ '[^A-Z0-9]'"
            + " or upper(regexp_replace(trail_value(tried.subject, 'corrected'), '[\\s.·-]', '', 'g')) = ?)",
        plate,
        plate);
  }

  private void and(String condition, Object... bound) {
    sql.append(" and ").append(condition);
    values.addAll(List.of(bound));
  }

  String sql() {
    return sql.toString();
  }

  List<Object> valuesAnd(int limit) {
    List<Object> all = new ArrayList<>(values);
    all.add(limit);
    return all;
  }
}
