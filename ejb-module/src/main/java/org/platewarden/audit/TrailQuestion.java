package org.platewarden.audit;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.TimeWindow;

/**
 * What an auditor asks of the trail (R29). What is empty is not asked for.
 *
 * @param window when it was attempted
 * @param actor by whom, by user name
 * @param plate whose plate: asked for by these characters or by a pattern that takes them in, or
 *     opened; normalised, without wildcards
 * @param caseNumber for which case
 * @param purpose for which purpose, by its code
 * @param action what was attempted; empty for all that people attempt
 * @param outcome what came of it
 */
public record TrailQuestion(
    TimeWindow window,
    Optional<String> actor,
    Optional<String> plate,
    Optional<CaseNumber> caseNumber,
    Optional<String> purpose,
    Optional<AuditAction> action,
    Optional<TrailOutcome> outcome)
    implements AuditSubject {
  private static final int LONGEST_WORD = 120;

  public TrailQuestion {
    plate = plate.map(TrailQuestion::whole);
    Stream.of(actor, purpose).flatMap(Optional::stream).forEach(TrailQuestion::check);
  }

  private static String whole(String typed) {
    String characters = Plate.normalised(typed.strip());
    if (!characters.matches("[A-Z0-9]{1,10}")) {
      throw new IllegalArgumentException(
          "plate refused: give a whole plate of 1 to 10 letters and digits; patterns that take it in are found by themselves");
    }
    return characters;
  }

  private static void check(String word) {
    if (word.isBlank() || word.length() > LONGEST_WORD) {
      throw new IllegalArgumentException(
          "question refused: a word has %d characters; give 1 to %d"
              .formatted(word.length(), LONGEST_WORD));
    }
  }

  @Override
  public String onTheTrail() {
    return Stream.of(
            field("from", window.from()),
            field("until", window.until()),
            field("by", actor.orElse(null)),
            // found when an auditor asks who looked for this plate, auditors among them
            field("plate", plate.orElse(null)),
            field("forCase", caseNumber.orElse(null)),
            field("forPurpose", purpose.orElse(null)),
            field("action", action.orElse(null)),
            field("outcome", outcome.orElse(null)))
        .filter(field -> !field.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String field(String key, @Nullable Object value) {
    return value == null ? "" : key + "=" + SubjectField.written(Objects.toString(value));
  }

  /** Never shows the plate. */
  @Override
  public String toString() {
    return "TrailQuestion[" + window + "]";
  }
}
