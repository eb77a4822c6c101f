package org.platewarden.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.TrailLine;
import org.platewarden.purpose.AskedSource;
import org.platewarden.purpose.PolicyQuestion;
import org.platewarden.purpose.QueryType;
import org.platewarden.purpose.RecordedQuestions;

/** Questions as {@link SearchCriteria}, vendors' questions and revealed reads write themselves. */
@ApplicationScoped
class QuestionsOnTheTrail implements RecordedQuestions {
  private static final Set<AuditAction> QUESTIONS =
      Set.of(
          AuditAction.QUERY_READS,
          AuditAction.COUNT_READS,
          AuditAction.LOOK_UP_VENDORS,
          AuditAction.OPEN_READ,
          AuditAction.VIEW_IMAGE,
          AuditAction.CORRECT_READ,
          AuditAction.SAVE_EVIDENCE);

  private static final String NONE = "-";
  private static final int PARTS_OF_READ = 3;

  @Override
  public boolean isQuestion(AuditAction action) {
    return QUESTIONS.contains(action);
  }

  @Override
  public Optional<PolicyQuestion> of(TrailLine line) {
    Optional<QueryType> type = typeOf(line);
    Optional<Instant> from = fromOf(line);
    String purpose = line.asked("purpose");
    if (type.isEmpty() || from.isEmpty() || purpose.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PolicyQuestion(
            rolesOf(line),
            purpose,
            type.get(),
            sourceOf(line),
            PolicyQuestion.daysBack(from.get(), line.at())));
  }

  private static Set<String> rolesOf(TrailLine line) {
    String noted = line.noted("roles");
    return noted.isEmpty() ? Set.of("officer") : Set.of(noted.split(","));
  }

  private static AskedSource sourceOf(TrailLine line) {
    boolean ofVendor =
        line.action() == AuditAction.LOOK_UP_VENDORS || !line.asked("vendor").isEmpty();
    return ofVendor ? AskedSource.VENDOR : AskedSource.OWN;
  }

  private static Optional<QueryType> typeOf(TrailLine line) {
    return switch (line.action()) {
      case LOOK_UP_VENDORS -> Optional.of(QueryType.EXACT_PLATE);
      case QUERY_READS, COUNT_READS -> typeOf(line.asked("plate"), line.asked("where"));
      default -> Optional.of(QueryType.OPEN_READ);
    };
  }

  private static Optional<QueryType> typeOf(String plate, String where) {
    if (!plate.isEmpty() && !plate.equals(NONE)) {
      if (plate.endsWith(" ~") || plate.endsWith(" ~1")) {
        return Optional.of(QueryType.LOOK_ALIKES);
      }
      return plate.matches("[A-Z0-9*?#@]{1,20}")
          ? Optional.of(
              plate.matches("[A-Z0-9]{1,10}") ? QueryType.EXACT_PLATE : QueryType.PARTIAL_PLATE)
          : Optional.empty();
    }
    if (where.startsWith("cameras ")) {
      return Optional.of(QueryType.CAMERAS);
    }
    if (where.startsWith("within ") || where.startsWith("inside ")) {
      return Optional.of(QueryType.AREA);
    }
    return plate.equals(NONE) && where.equals(NONE)
        ? Optional.of(QueryType.VEHICLE)
        : Optional.empty();
  }

  /** When the window begins; of a read that is opened, when it was captured. */
  private static Optional<Instant> fromOf(TrailLine line) {
    String[] read = line.asked("read").split("/", PARTS_OF_READ);
    String written = read.length == PARTS_OF_READ ? read[1] : line.asked("from");
    try {
      return Optional.of(Instant.parse(written));
    } catch (DateTimeException e) {
      return Optional.empty(); // it is counted as such
    }
  }
}
