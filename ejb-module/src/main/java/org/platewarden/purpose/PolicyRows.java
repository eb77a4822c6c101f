package org.platewarden.purpose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The rows of a matrix, and which of them decides: the one that names most, in the order purpose,
 * type, band, source. Where none speaks, it is refused. Whoever has several roles is given the most
 * permissive of what these are told.
 *
 * @param rows in the order of whoever drafted them, which decides nothing
 */
public record PolicyRows(List<PolicyRow> rows) {
  /** The most rows of a matrix. */
  public static final int MOST = 1000;

  private static final Pattern ID = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,19}");
  private static final Pattern PURPOSE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

  private static final Comparator<PolicyRow> FIRST_DECIDES =
      Comparator.<PolicyRow>comparingInt(row -> row.scope().weight())
          .reversed()
          .thenComparing(PolicyRow::id);

  /**
   * Rows that can decide.
   *
   * @throws PolicyRefused if two tie, bands overlap or leave days out, or a row cannot be meant
   */
  public PolicyRows {
    rows = List.copyOf(rows);
    if (rows.isEmpty() || rows.size() > MOST) {
      throw PolicyRefused.draft("it has %d rows; give 1 to %d".formatted(rows.size(), MOST));
    }
    rows.forEach(PolicyRows::mustBeMeant);
    mustNotTie(rows);
    mustNotLeaveDaysOut(bandsOf(rows));
  }

  /** Whether a row can have this name. */
  private static void mustBeMeant(PolicyRow row) {
    if (!ID.matcher(row.id()).matches()) {
      throw PolicyRefused.draft(
          "a row's name is 1 to 20 of A-Z, 0-9 and -, and one of these rows has another");
    }
    if (!PolicyRoles.ALL.contains(row.scope().role())) {
      throw PolicyRefused.draft(
          "row %s speaks for a role that there is not; it is one of %s"
              .formatted(row.id(), String.join(", ", PolicyRoles.ALL)));
    }
    if (row.scope().purpose().filter(code -> !PURPOSE.matcher(code).matches()).isPresent()) {
      throw PolicyRefused.draft("row %s names a purpose that can be none".formatted(row.id()));
    }
    if (!PolicyWords.fits(row.citation(), PolicyWords.LEAST_CITATION, PolicyWords.MOST_CITATION)) {
      throw PolicyRefused.draft(
          "row %s cites nothing; its citation has 3 to 200 characters".formatted(row.id()));
    }
  }

  private static void mustNotTie(List<PolicyRow> rows) {
    Set<String> names = new HashSet<>();
    Map<PolicyScope, PolicyRow> said = new HashMap<>();
    for (PolicyRow row : rows) {
      if (!names.add(row.id())) {
        throw PolicyRefused.draft("two rows have the name " + row.id());
      }
      PolicyRow first = said.putIfAbsent(row.scope(), row);
      if (first != null) {
        throw PolicyRefused.tie(first.id(), row.id());
      }
    }
  }

  private static void mustNotLeaveDaysOut(List<LookBackBand> bands) {
    int next = 0;
    for (LookBackBand band : bands) {
      if (band.first() < next) {
        throw PolicyRefused.draft(
            "the band %s begins inside another; bands lie side by side".formatted(band));
      }
      if (band.first() > next) {
        throw PolicyRefused.draft(
            "no band has day %d; bands lie side by side from day 0".formatted(next));
      }
      next = band.last() + 1;
    }
  }

  private static List<LookBackBand> bandsOf(List<PolicyRow> rows) {
    Set<LookBackBand> bands = new TreeSet<>();
    rows.forEach(row -> row.scope().band().ifPresent(bands::add));
    return List.copyOf(bands);
  }

  /** The bands that its rows name, the youngest first. */
  public List<LookBackBand> bands() {
    return bandsOf(rows);
  }

  /** The band in which a question is; empty beyond all. */
  public Optional<LookBackBand> bandOf(long daysBack) {
    return bands().stream().filter(band -> band.holds(daysBack)).findFirst();
  }

  /** What the rows, as those of a matrix of this version, say to a question. */
  public PolicyDecision decide(long version, PolicyQuestion question) {
    List<PolicyRow> speaking = new ArrayList<>();
    Optional<PolicyRow> chosen = Optional.empty();
    for (String role : new TreeSet<>(question.roles())) {
      List<PolicyRow> inRole =
          rows.stream()
              .filter(row -> row.scope().fits(question, role))
              .sorted(FIRST_DECIDES)
              .toList();
      speaking.addAll(inRole);
      chosen = morePermissive(chosen, inRole.stream().findFirst());
    }
    chosen.ifPresent(speaking::remove);
    speaking.sort(FIRST_DECIDES);
    PolicyVerdict verdict = chosen.map(PolicyRow::verdict).orElse(PolicyVerdict.REFUSE);
    return new PolicyDecision(version, verdict, chosen, List.copyOf(speaking), question);
  }

  private static Optional<PolicyRow> morePermissive(
      Optional<PolicyRow> one, Optional<PolicyRow> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isPresent() ? one : other;
    }
    return other.get().verdict().compareTo(one.get().verdict()) > 0 ? other : one;
  }
}
