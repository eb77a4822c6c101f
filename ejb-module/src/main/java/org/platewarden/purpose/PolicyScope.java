package org.platewarden.purpose;

import java.util.Optional;

/**
 * For what a row of the policy speaks. What is empty is any.
 *
 * @param role of whoever asks; always named
 * @param purpose by its code
 * @param type what kind of question
 * @param band how far back
 * @param source whose reads
 */
public record PolicyScope(
    String role,
    Optional<String> purpose,
    Optional<QueryType> type,
    Optional<LookBackBand> band,
    Optional<AskedSource> source) {
  /** Whether it speaks for a question asked in this role. */
  boolean fits(PolicyQuestion question, String inRole) {
    return role.equals(inRole)
        && isAnyOr(purpose, question.purpose())
        && isAnyOr(type, question.type())
        && isAnyOr(source, question.source())
        && band.map(each -> each.holds(question.daysBack())).orElse(true);
  }

  private static <T> boolean isAnyOr(Optional<T> named, T asked) {
    return named.map(asked::equals).orElse(true);
  }

  /**
   * How much it names. A row that names the purpose goes before all that do not; of those alike,
   * one that names the type; then the band; then the source. Of two that fit the same question in
   * the same role and weigh the same, all cells are alike.
   */
  int weight() {
    return (purpose.isPresent() ? 8 : 0)
        + (type.isPresent() ? 4 : 0)
        + (band.isPresent() ? 2 : 0)
        + (source.isPresent() ? 1 : 0);
  }
}
