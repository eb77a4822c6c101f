package org.platewarden.it.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.util.List;

/**
 * Exceptions to the ten rules. There are none. One is taken in by a line in {@link #AGREED} that
 * says who answers for it and until which day; from the day after, the rule fails again.
 */
final class ArchitectureExceptions {
  private static final List<Tolerance> AGREED = List.of();

  private ArchitectureExceptions() {}

  /**
   * A violation that is tolerated for a time.
   *
   * @param text a part of the violation's description that no other violation has
   * @param owner who removes it
   * @param lastDay the last day on which it is tolerated
   * @param because why it cannot be removed now
   */
  record Tolerance(String text, String owner, LocalDate lastDay, String because) {
    Tolerance {
      if (text.isBlank() || owner.isBlank() || because.isBlank()) {
        throw new IllegalArgumentException(
            "exception refused: it needs a text, an owner and a reason; text: " + text);
      }
    }

    boolean covers(String violation, LocalDate today) {
      return !today.isAfter(lastDay) && violation.contains(text);
    }
  }

  /** Fails with every violation that no agreed exception covers. */
  static void check(ArchRule rule, JavaClasses classes) {
    check(rule, classes, AGREED, LocalDate.now(java.time.ZoneOffset.UTC));
  }

  static void check(ArchRule rule, JavaClasses classes, List<Tolerance> agreed, LocalDate today) {
    List<String> left =
        rule.evaluate(classes).getFailureReport().getDetails().stream()
            .filter(violation -> agreed.stream().noneMatch(one -> one.covers(violation, today)))
            .toList();
    if (!left.isEmpty()) {
      throw new AssertionError(
          "Rule broken: " + rule.getDescription() + "\n" + String.join("\n", left));
    }
  }
}
