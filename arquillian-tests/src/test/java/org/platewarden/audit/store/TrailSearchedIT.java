package org.platewarden.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.CaseTally;
import org.platewarden.audit.TrailLine;
import org.platewarden.audit.TrailOutcome;
import org.platewarden.audit.TrailQuestion;
import org.platewarden.it.support.FreshDatabase;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.TimeWindow;

/** The trail searched on the real database, with the application's rights. */
@DisplayName("R29: auditors find entries by person, plate, case, purpose, outcome and time")
class TrailSearchedIT {
  private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  private static final TimeWindow WEEK = new TimeWindow(MONDAY, MONDAY.plusSeconds(7 * 86_400));
  private static final int SPACING = 50;

  private static FreshDatabase database;
  private static SqlTrailArchive archive;
  private static final List<TrailLine> WRITTEN = new ArrayList<>();

  @BeforeAll
  static void a_week_of_entries() throws SQLException, IOException {
    database = FreshDatabase.fresh("pw_trail_searched");
    archive = new SqlTrailArchive();
    archive.database = database.pool();
    String[] people = {"reyes", "okafor", "tran"};
    TrailOutcome[] outcomes = TrailOutcome.values();
    try (Connection owner = database.owner()) {
      owner.setAutoCommit(false);
      for (int n = 0; n < 12_000; n++) {
        boolean camera = n % 3 != 0;
        write(
            owner,
            n,
            camera ? AuditAction.TAKE_IN_READS : actionOf(n),
            camera ? "ways-in" : people[n / 3 % people.length],
            camera ? "camera=cam-1; message=" + n : subjectOf(n),
            camera ? TrailOutcome.DONE : outcomes[n / 9 % outcomes.length]);
      }
      owner.commit();
    }
    database.asOwner("analyze audit_entry");
  }

  @AfterAll
  static void drop() throws SQLException {
    database.close();
  }

  @Test
  void what_people_did_is_found_newest_first_and_what_cameras_sent_is_not() {
    assertThat(asked(anything())).containsExactlyElementsOf(expected(line -> true));
  }

  @Test
  void what_cameras_sent_is_found_when_it_is_asked_for() {
    assertThat(
            asked(
                new TrailQuestion(
                    new TimeWindow(MONDAY, MONDAY.plusSeconds(600 * SPACING)),
                    none(),
                    none(),
                    Optional.empty(),
                    none(),
                    Optional.of(AuditAction.TAKE_IN_READS),
                    Optional.empty())))
        .hasSize(400)
        .allMatch(line -> line.actor().equals("ways-in"))
        .allMatch(line -> line.outcome() == TrailOutcome.DONE && line.endedAt().isPresent());
  }

  @Test
  void a_person_a_case_a_purpose_and_an_outcome_are_told_from_others() {
    for (String person : List.of("reyes", "okafor", "nobody")) {
      assertThat(asked(by(person)))
          .containsExactlyElementsOf(expected(line -> line.actor().equals(person)));
    }
    assertThat(asked(forCase("HI-2026-7")))
        .isNotEmpty()
        .containsExactlyElementsOf(expected(line -> line.asked("case").equals("HI-2026-7")));
    for (TrailOutcome outcome : TrailOutcome.values()) {
      assertThat(asked(with(outcome)))
          .isNotEmpty()
          .containsExactlyElementsOf(expected(line -> line.outcome() == outcome));
    }
  }

  @Test
  @DisplayName("R26: a case that stands in a justification is not the case it was asked for")
  void a_case_in_a_justification_is_not_the_case() {
    assertThat(WRITTEN).anyMatch(line -> line.asked("justification").contains("; case=HI-2026-7"));
    assertThat(asked(forCase("HI-2026-7")))
        .allMatch(line -> line.asked("case").equals("HI-2026-7"));
  }

  @Test
  void of_a_plate_those_asked_for_exactly_opened_or_corrected_come_and_every_pattern() {
    List<TrailLine> found = asked(of("ABC1230"));

    assertThat(found)
        .containsExactlyElementsOf(
            expected(
                line ->
                    line.asked("plate").matches("ABC1230|.*[^A-Z0-9-].*")
                        || line.asked("read").startsWith("ABC1230/")
                        || line.asked("corrected").equals("abc-1230")));
    assertThat(found)
        .extracting(line -> line.asked("corrected"))
        .as("what was corrected to it, however it was typed")
        .contains("abc-1230");
  }

  @Test
  void an_entry_is_found_by_its_name_with_its_outcome() {
    TrailLine written =
        WRITTEN.stream()
            .filter(line -> line.outcome() == TrailOutcome.REFUSED)
            .findFirst()
            .orElseThrow();

    assertThat(archive.find(written.id())).contains(written);
    assertThat(archive.find(new UUID(7, 7))).isEmpty();
  }

  @Test
  @DisplayName("R29: a search by person, case, plate or time walks an index, not the trail")
  void a_search_walks_an_index_and_not_the_trail() throws SQLException {
    for (TrailQuestion question :
        List.of(by("reyes"), forCase("HI-2026-7"), of("ABC1230"), anything())) {
      assertThat(planOf(question))
          .contains("audit_people_")
          .doesNotContain("Seq Scan on audit_entry tried");
    }
    database.asOwner("alter index audit_people_case_ix rename to audit_hidden_ix");
    try {
      assertThat(planOf(forCase("HI-2026-7")))
          .as("the control: the plan names the index it walks")
          .contains("audit_hidden_ix");
    } finally {
      database.asOwner("alter index audit_hidden_ix rename to audit_people_case_ix");
    }
  }

  private static String planOf(TrailQuestion question) throws SQLException {
    TrailConditions conditions = TrailConditions.of(question, Optional.empty());
    String explain =
        "explain " + SqlTrailArchive.LINES + conditions.sql() + SqlTrailArchive.NEWEST_FIRST;
    StringBuilder plan = new StringBuilder();
    try (Connection application = database.pool().getConnection();
        PreparedStatement asked = application.prepareStatement(explain)) {
      List<Object> values = conditions.valuesAnd(SPACING);
      for (int i = 0; i < values.size(); i++) {
        asked.setObject(i + 1, SqlTrailArchive.forJdbc(values.get(i)));
      }
      try (ResultSet rows = asked.executeQuery()) {
        while (rows.next()) {
          plan.append(rows.getString(1)).append('\n');
        }
      }
    }
    return plan.toString();
  }

  @Test
  @DisplayName("R6: what was asked for a case is counted, its refusals apart")
  void what_was_asked_for_a_case_is_counted() {
    CaseTally tally = tallies().ofCase(new CaseNumber("HI-2026-7"));

    assertThat(tally.queries()).isPositive().isEqualTo(queriesOfCaseSeven(TrailOutcome.DONE));
    assertThat(tally.refused()).isPositive().isEqualTo(queriesOfCaseSeven(TrailOutcome.REFUSED));
    assertThat(tally.reads() + tally.pictures()).isZero();
    assertThat(tallies().ofCase(new CaseNumber("HI-2026")).last()).isEmpty();
  }

  @Test
  @DisplayName("R6: who gives the same words for many cases is found out")
  void the_same_words_for_other_cases_are_counted() {
    for (String words : List.of("x", "see; case=HI-2026-7", "never said")) {
      long cases =
          WRITTEN.stream()
              .filter(line -> line.action() == AuditAction.QUERY_READS)
              .filter(line -> line.actor().equals("reyes"))
              .filter(line -> line.asked("justification").equals(words))
              .map(line -> line.asked("case"))
              .filter(number -> !number.equals("HI-2026-7"))
              .distinct()
              .count();

      assertThat(
              tallies()
                  .otherCasesWith(
                      "reyes", words.toUpperCase(Locale.ROOT), new CaseNumber("HI-2026-7"), MONDAY))
          .as(words)
          .isEqualTo((int) cases);
    }
    assertThat(tallies().otherCasesWith("reyes", "x", new CaseNumber("HI-2026-7"), WEEK.until()))
        .as("those of another week")
        .isZero();
  }

  private static long queriesOfCaseSeven(TrailOutcome outcome) {
    return WRITTEN.stream()
        .filter(line -> line.action() == AuditAction.QUERY_READS)
        .filter(line -> line.asked("case").equals("HI-2026-7"))
        .filter(line -> line.outcome() == outcome)
        .count();
  }

  private static SqlTrailTallies tallies() {
    SqlTrailTallies tallies = new SqlTrailTallies();
    tallies.database = database.pool();
    return tallies;
  }

  /** All pages, one after the other. */
  private static List<TrailLine> asked(TrailQuestion question) {
    List<TrailLine> all = new ArrayList<>();
    Optional<TrailLine.Place> after = Optional.empty();
    List<TrailLine> page;
    do {
      page = archive.candidates(question, after, 700);
      all.addAll(page);
      after = page.isEmpty() ? after : Optional.of(page.getLast().place());
    } while (!page.isEmpty());
    return all;
  }

  private static List<TrailLine> expected(Predicate<TrailLine> fits) {
    return WRITTEN.reversed().stream()
        .filter(line -> line.action() != AuditAction.TAKE_IN_READS)
        .filter(line -> WEEK.contains(line.at()))
        .filter(fits)
        .toList();
  }

  private static AuditAction actionOf(int n) {
    return n % 30 == 0 ? AuditAction.CORRECT_READ : AuditAction.QUERY_READS;
  }

  private static String subjectOf(int n) {
    String plate = "ABC12" + (n % 90 / 30) + "0";
    String why = "purpose=SMUGGLING; case=HI-2026-" + n % 11 + "; onBehalfOf=self; justification=";
    return switch (n % 30) {
      case 0 -> "read=ABC1999/2026-01-01T00:00:00Z/1; corrected=abc-1230; reason=a 3; " + why + "x";
      case 3 -> "read=" + plate + "/2026-01-01T00:00:00Z/2; " + why + "x";
      case 6 -> "plate=AB*30; where=-; " + why + "x";
      case 9 -> "plate=-; where=cameras cam-1; " + why + "see%3B case=HI-2026-7";
      case 12 -> "plate=XYZ1 ~1; where=-; " + why + "x";
      default -> "plate=" + plate + "; where=-; " + why + "x";
    };
  }

  private static void write(
      Connection owner,
      int n,
      AuditAction action,
      String actor,
      String subject,
      TrailOutcome outcome)
      throws SQLException {
    UUID id = new UUID(0x4000L, n);
    Instant at = MONDAY.plusSeconds((long) n * SPACING);
    boolean inOne = action == AuditAction.TAKE_IN_READS;
    Written attempt = new Written(id, inOne ? "DONE" : "ATTEMPTED", at, actor, subject);
    insert(owner, id, action, attempt);
    String detail = outcome == TrailOutcome.REFUSED ? "look-back-too-long" : "";
    if (!inOne && outcome != TrailOutcome.OPEN) {
      UUID own = new UUID(0x5000L, n);
      insert(owner, id, action, new Written(own, outcome.name(), at.plusMillis(20), "", detail));
    }
    Optional<Instant> endedAt =
        outcome == TrailOutcome.OPEN
            ? Optional.empty()
            : Optional.of(inOne ? at : at.plusMillis(20));
    WRITTEN.add(
        new TrailLine(id, at, action, actor, "s", "192.0.2.1", subject, outcome, detail, endedAt));
  }

  private record Written(UUID id, String step, Instant at, String actor, String subject) {}

  private static void insert(Connection owner, UUID attempt, AuditAction action, Written entry)
      throws SQLException {
    String insert =
        "insert into audit_entry (id, attempt_id, step, action, at, actor, session, address, subject)"
            + " values (?, ?, ?, ?, ?, ?, 's', '192.0.2.1', ?)";
    try (PreparedStatement add = owner.prepareStatement(insert)) {
      add.setObject(1, entry.id());
      add.setObject(2, attempt);
      add.setString(3, entry.step());
      add.setString(4, action.name());
      add.setObject(5, entry.at().atOffset(ZoneOffset.UTC));
      add.setString(6, entry.actor());
      add.setString(7, entry.subject());
      add.execute();
    }
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static TrailQuestion anything() {
    return question(none(), none(), Optional.empty(), Optional.empty());
  }

  private static TrailQuestion by(String actor) {
    return question(Optional.of(actor), none(), Optional.empty(), Optional.empty());
  }

  private static TrailQuestion of(String plate) {
    return question(none(), Optional.of(plate), Optional.empty(), Optional.empty());
  }

  private static TrailQuestion forCase(String number) {
    return question(none(), none(), Optional.of(new CaseNumber(number)), Optional.empty());
  }

  private static TrailQuestion with(TrailOutcome outcome) {
    return question(none(), none(), Optional.empty(), Optional.of(outcome));
  }

  private static TrailQuestion question(
      Optional<String> actor,
      Optional<String> plate,
      Optional<CaseNumber> number,
      Optional<TrailOutcome> outcome) {
    return new TrailQuestion(WEEK, actor, plate, number, none(), Optional.empty(), outcome);
  }
}
