package org.platewarden.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R7: the policy decides by its most specific row, and refuses where none speaks")
class PolicyRowsTest {
  private static final List<String> ROLES = List.of("officer", "supervisor");
  private static final List<String> PURPOSES = List.of("STOLEN_VEHICLE", "SMUGGLING");
  private static final List<LookBackBand> BANDS =
      List.of(new LookBackBand(0, 30), new LookBackBand(31, 365), new LookBackBand(366, 1827));
  private static final List<Long> DAYS = List.of(0L, 30L, 31L, 365L, 366L, 1827L, 1828L);

  /** Every scope there can be over these words: 2 roles, each other cell named or any. */
  private static final List<PolicyScope> SCOPES = scopes();

  /** Every question there can be over them, in one role and in both. */
  private static final List<PolicyQuestion> QUESTIONS = questions();

  @Test
  void where_no_row_speaks_it_is_refused() {
    PolicyRows policy = rows(allow("A", "officer", "SMUGGLING", "CAMERAS", "0-30", "OWN"));
    int allowed = 0;
    for (PolicyQuestion question : QUESTIONS) {
      PolicyDecision decision = policy.decide(1, question);
      boolean spokenFor =
          question.roles().contains("officer")
              && question.purpose().equals("SMUGGLING")
              && question.type() == QueryType.CAMERAS
              && question.source() == AskedSource.OWN
              && question.daysBack() <= 30;
      assertThat(decision.verdict() == PolicyVerdict.ALLOW).isEqualTo(spokenFor);
      assertThat(decision.row().isPresent()).isEqualTo(spokenFor);
      allowed += spokenFor ? 1 : 0;
    }
    assertThat(allowed).isEqualTo(2 * 2); // two days, in one role and in both
  }

  @Test
  void of_two_rows_that_speak_the_one_that_names_purpose_then_type_then_band_then_source_decides() {
    List<PolicyRow> byWeight =
        List.of(
            refuse("P", "officer", "SMUGGLING", "*", "*", "*"),
            refuse("TBS", "officer", "*", "CAMERAS", "0-30", "OWN"),
            refuse("T", "officer", "*", "CAMERAS", "*", "*"),
            refuse("BS", "officer", "*", "*", "0-30", "OWN"),
            refuse("B", "officer", "*", "*", "0-30", "*"),
            refuse("S", "officer", "*", "*", "*", "OWN"),
            refuse("ANY", "officer", "*", "*", "*", "*"));
    PolicyQuestion question =
        new PolicyQuestion(Set.of("officer"), "SMUGGLING", QueryType.CAMERAS, AskedSource.OWN, 30);
    for (int first = 0; first < byWeight.size(); first++) {
      List<PolicyRow> left = new ArrayList<>(byWeight.subList(first, byWeight.size()));
      Collections.reverse(left);
      PolicyDecision decision = new PolicyRows(left).decide(1, question);
      assertThat(decision.row()).contains(byWeight.get(first));
      assertThat(decision.runnersUp())
          .containsExactlyElementsOf(byWeight.subList(first + 1, byWeight.size()));
    }
  }

  @Test
  void two_scopes_that_weigh_the_same_and_fit_the_same_question_are_the_same() {
    for (PolicyQuestion question : QUESTIONS) {
      for (String role : question.roles()) {
        List<PolicyScope> speaking =
            SCOPES.stream().filter(scope -> scope.fits(question, role)).toList();
        assertThat(speaking.stream().map(PolicyScope::weight)).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void a_draft_in_which_two_rows_tie_names_both() {
    assertThatThrownBy(
            () ->
                rows(
                    allow("FIRST", "officer", "*", "AREA", "*", "OWN"),
                    refuse("SECOND", "officer", "*", "AREA", "*", "OWN")))
        .isInstanceOfSatisfying(
            PolicyRefused.class, refusal -> assertThat(refusal.code()).isEqualTo("policy-tie"))
        .hasMessageContaining("FIRST")
        .hasMessageContaining("SECOND");
  }

  @Test
  void a_further_row_that_refuses_never_lets_more_through() {
    Random random = new Random(20260301);
    for (int round = 0; round < 60; round++) {
      List<PolicyRow> some = someRows(random, 12);
      PolicyRows before = new PolicyRows(some);
      Set<PolicyScope> taken = new HashSet<>();
      some.forEach(row -> taken.add(row.scope()));
      PolicyScope free =
          SCOPES.stream()
              .filter(scope -> !taken.contains(scope))
              .skip(random.nextInt(50))
              .findFirst()
              .orElseThrow();
      List<PolicyRow> more = new ArrayList<>(some);
      more.add(new PolicyRow("ADDED", free, PolicyVerdict.REFUSE, "A test"));
      PolicyRows after = withBands(more);
      for (PolicyQuestion question : QUESTIONS) {
        assertThat(after.decide(1, question).verdict())
            .isLessThanOrEqualTo(before.decide(1, question).verdict());
      }
    }
  }

  @Test
  void the_order_of_rows_decides_nothing() {
    Random random = new Random(20260302);
    for (int round = 0; round < 40; round++) {
      List<PolicyRow> some = someRows(random, 20);
      PolicyRows one = new PolicyRows(some);
      List<PolicyRow> shuffled = new ArrayList<>(some);
      Collections.shuffle(shuffled, random);
      PolicyRows other = new PolicyRows(shuffled);
      for (PolicyQuestion question : QUESTIONS) {
        assertThat(other.decide(1, question)).isEqualTo(one.decide(1, question));
      }
    }
  }

  @Test
  void of_several_roles_the_most_permissive_verdict_is_given() {
    PolicyRows policy =
        rows(
            refuse("OFFICER", "officer", "SMUGGLING", "AREA", "0-30", "OWN"),
            row("LEAD", "supervisor", "*", "*", "*", "*", PolicyVerdict.SECOND_PERSON));
    PolicyQuestion asOfficer =
        new PolicyQuestion(Set.of("officer"), "SMUGGLING", QueryType.AREA, AskedSource.OWN, 3);
    assertThat(policy.decide(1, asOfficer).verdict()).isEqualTo(PolicyVerdict.REFUSE);
    PolicyDecision both =
        policy.decide(
            1,
            new PolicyQuestion(Set.copyOf(ROLES), "SMUGGLING", QueryType.AREA, AskedSource.OWN, 3));
    assertThat(both.verdict()).isEqualTo(PolicyVerdict.SECOND_PERSON);
    assertThat(both.rowName()).isEqualTo("LEAD");
    assertThat(both.runnersUp()).extracting(PolicyRow::id).containsExactly("OFFICER");
  }

  @Test
  void bands_lie_side_by_side_from_day_0() {
    assertThatThrownBy(() -> rows(allow("A", "officer", "*", "*", "1-30", "*")))
        .hasMessageContaining("no band has day 0");
    assertThatThrownBy(
            () ->
                rows(
                    allow("A", "officer", "*", "*", "0-30", "*"),
                    allow("B", "officer", "*", "*", "32-60", "*")))
        .hasMessageContaining("no band has day 31");
    assertThatThrownBy(
            () ->
                rows(
                    allow("A", "officer", "*", "*", "0-30", "*"),
                    allow("B", "officer", "*", "*", "30-60", "*")))
        .hasMessageContaining("30-60 begins inside another");
  }

  private static List<PolicyRow> someRows(Random random, int count) {
    List<PolicyScope> shuffled = new ArrayList<>(SCOPES);
    Collections.shuffle(shuffled, random);
    List<PolicyRow> some = new ArrayList<>();
    for (PolicyScope scope : shuffled.subList(0, count)) {
      PolicyVerdict[] verdicts = PolicyVerdict.values();
      some.add(
          new PolicyRow(
              "R" + some.size(), scope, verdicts[random.nextInt(verdicts.length)], "A test"));
    }
    return new ArrayList<>(withBands(some).rows());
  }

  /** Rows of another role name the bands that are missing, since bands leave no day out. */
  private static PolicyRows withBands(List<PolicyRow> rows) {
    List<PolicyRow> whole = new ArrayList<>(rows);
    for (LookBackBand band : BANDS) {
      PolicyRow filler = refuse("F" + band.first(), "auditor", "*", "*", band.toString(), "*");
      if (rows.stream().noneMatch(row -> row.id().equals(filler.id()))) {
        whole.add(filler);
      }
    }
    return new PolicyRows(whole);
  }

  private static List<PolicyScope> scopes() {
    List<PolicyScope> all = new ArrayList<>();
    for (String role : ROLES) {
      for (Optional<String> purpose : namedOrAny(PURPOSES)) {
        for (Optional<QueryType> type : namedOrAny(Arrays.asList(QueryType.values()))) {
          for (Optional<LookBackBand> band : namedOrAny(BANDS)) {
            for (Optional<AskedSource> source : namedOrAny(Arrays.asList(AskedSource.values()))) {
              all.add(new PolicyScope(role, purpose, type, band, source));
            }
          }
        }
      }
    }
    return List.copyOf(all);
  }

  private static <T> List<Optional<T>> namedOrAny(List<T> named) {
    return Stream.concat(Stream.of(Optional.<T>empty()), named.stream().map(Optional::of)).toList();
  }

  private static List<PolicyQuestion> questions() {
    List<PolicyQuestion> all = new ArrayList<>();
    for (Set<String> roles :
        List.of(Set.of("officer"), Set.of("supervisor"), Set.of("officer", "supervisor"))) {
      for (String purpose : PURPOSES) {
        for (QueryType type : QueryType.values()) {
          for (AskedSource source : AskedSource.values()) {
            DAYS.forEach(day -> all.add(new PolicyQuestion(roles, purpose, type, source, day)));
          }
        }
      }
    }
    return List.copyOf(all);
  }

  private static PolicyRows rows(PolicyRow... rows) {
    return new PolicyRows(List.of(rows));
  }

  private static PolicyRow allow(String... cells) {
    return row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], PolicyVerdict.ALLOW);
  }

  private static PolicyRow refuse(String... cells) {
    return row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], PolicyVerdict.REFUSE);
  }

  private static PolicyRow row(
      String id,
      String role,
      String purpose,
      String type,
      String band,
      String source,
      PolicyVerdict verdict) {
    return PolicyCsv.row(List.of(id, role, purpose, type, band, source, verdict.name(), "A test"));
  }
}
