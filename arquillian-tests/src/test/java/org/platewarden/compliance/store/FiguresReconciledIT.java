package org.platewarden.compliance.store;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.compliance.Cell;
import org.platewarden.compliance.FlagTerms;
import org.platewarden.compliance.ReportAsked;
import org.platewarden.compliance.ReportKind;
import org.platewarden.compliance.ReportPeriod;
import org.platewarden.compliance.Section;
import org.platewarden.compliance.model.Figures.Taken;
import org.platewarden.it.support.FreshDatabase;

/** Figures held against acts that are known one by one, on the real database. */
@DisplayName("R30: each figure of a report is what somebody counts who has the acts themselves")
class FiguresReconciledIT {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final ReportPeriod QUARTER = ReportPeriod.quarterOf(LocalDate.of(2026, 7, 1));
  private static final Instant FROM = QUARTER.window(CHICAGO).from();
  private static final Instant UNTIL = QUARTER.window(CHICAGO).until();
  private static final FlagTerms TERMS = new FlagTerms(6, 22, 4, 3, 20_000, 7);
  private static final int ACTS = 3_000;
  private static final List<String> PEOPLE = List.of("reyes", "tran", "ito", "okafor");
  private static final List<String> PURPOSES =
      List.of("STOLEN_VEHICLE", "MISSING_PERSON", "CRIMINAL_CASE", "MADE_UP");
  private static final List<String> REFUSALS =
      List.of("justification-vague", "case-closed", "place-too-wide");

  private static final List<Act> acts = new ArrayList<>();
  private static FreshDatabase database;
  private static SqlFigures figures;

  /** What somebody did, and what came of it. */
  private record Act(
      UUID id,
      Instant at,
      String action,
      String actor,
      String purpose,
      String plate,
      String where,
      String reason,
      String caseNumber,
      boolean first,
      String outcome,
      long found) {
    boolean inside() {
      return !at.isBefore(FROM) && at.isBefore(UNTIL);
    }

    int hour() {
      return at.atZone(CHICAGO).getHour();
    }

    String subject() {
      return "plate=%s; where=%s; vehicle=any; from=2026-01-01T00:00:00Z; until=2026-02-01T00:00:00Z; page=%s; purpose=%s; case=%s; onBehalfOf=self; justification=%s"
          .formatted(plate, where, first ? "first" : "after x/1", purpose, caseNumber, reason);
    }

    String detail() {
      return switch (outcome) {
        case "DONE" ->
            found < 0
                ? ""
                : "rows="
                    + found
                    + (action.equals("LOOK_UP_VENDORS")
                        ? "; said=acme:"
                            + (found == 0 ? "LATE" : "ANSWERED")
                            + ":"
                            + found
                            + ",beta:CACHED:0"
                        : "");
        case "REFUSED" -> REFUSALS.get((int) found);
        default -> "IllegalStateException";
      };
    }
  }

  @BeforeAll
  static void a_quarter_of_known_acts() throws SQLException, IOException {
    database = FreshDatabase.fresh("pw_compliance");
    database.asOwner(
        """
        insert into agency values ('PD', 'Police');
        insert into agency_area values ('NORTH', 'PD', 'North'), ('SOUTH', 'PD', 'South');
        insert into agency_person values ('okafor', 'SOUTH', null, '2020-01-01Z', null);
        insert into agency_person values ('reyes', 'NORTH', 'okafor', '2020-01-01Z', null),
          ('tran', 'SOUTH', 'okafor', '2020-01-01Z', null);
        insert into office_held values (gen_random_uuid(), 'okafor', 'SUPERVISOR', null, '2026-08-01Z', null, 'admin');
        insert into training_record values ('reyes', 'LPR_SYSTEM', '2026-01-01Z', '2099-01-01Z', '2026-01-01Z', 'admin'),
          ('reyes', 'PRIVACY', '2026-01-01Z', '2099-01-01Z', '2026-01-01Z', 'admin')""");
    SplittableRandom random = new SplittableRandom(8);
    for (int each = 0; each < ACTS; each++) {
      acts.add(act(random, each));
    }
    write();
    Connection application = database.application();
    application.setAutoCommit(false);
    figures = new SqlFigures();
    figures.database = FreshDatabase.lending(application);
    figures.clock = Clock.fixed(Instant.parse("2098-01-01T00:00:00Z"), ZoneOffset.UTC);
  }

  private static Act act(SplittableRandom random, int number) {
    long length = UNTIL.getEpochSecond() - FROM.getEpochSecond();
    String outcome = pick(random, List.of("DONE", "DONE", "DONE", "REFUSED", "FAILED", "OPEN"));
    return new Act(
        new UUID(random.nextLong(), number),
        FROM.plusSeconds(random.nextLong(-length / 10, length + length / 10)),
        pick(random, List.of("QUERY_READS", "QUERY_READS", "LOOK_UP_VENDORS", "OPEN_READ")),
        pick(random, PEOPLE),
        pick(random, PURPOSES),
        random.nextInt(4) == 0 ? "-" : "PLATE" + random.nextInt(400),
        pick(
            random,
            List.of(
                "-",
                "within 500.0 m of 35.0,-90.0",
                "within 25000.0 m of 35.0,-90.0",
                "inside 35.0,-90.0 35.0,-89.0 36.0,-89.0",
                "inside 35.0,-90.0 35.0,-89.99 35.01,-89.99")),
        "saw it near the mall " + random.nextInt(40),
        "C-" + random.nextInt(9),
        random.nextInt(5) != 0,
        outcome,
        switch (outcome) {
          case "DONE" -> random.nextInt(8) == 0 ? -1 : random.nextInt(3);
          case "REFUSED" -> random.nextInt(REFUSALS.size());
          default -> 0;
        });
  }

  private static <T> T pick(SplittableRandom random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static void write() throws SQLException {
    try (Connection owner = database.owner();
        PreparedStatement add =
            owner.prepareStatement(
                """
                insert into audit_entry (id, attempt_id, step, action, at, actor, session, address, subject)
                values (?, ?, ?, ?, ?, ?, '-', '-', ?)""")) {
      for (Act act : acts) {
        put(add, act.id(), act.id(), "ATTEMPTED", act, act.subject());
        if (!act.outcome().equals("OPEN")) {
          put(add, UUID.randomUUID(), act.id(), act.outcome(), act, act.detail());
        }
      }
      add.executeBatch();
    }
  }

  private static void put(
      PreparedStatement add, UUID id, UUID attempt, String step, Act act, String subject)
      throws SQLException {
    add.setObject(1, id);
    add.setObject(2, attempt);
    add.setString(3, step);
    add.setString(4, act.action());
    add.setObject(5, act.at().atOffset(ZoneOffset.UTC));
    add.setString(6, act.actor());
    add.setString(7, subject);
    add.addBatch();
  }

  @AfterAll
  static void drop() throws SQLException {
    database.application().rollback();
    database.close();
  }

  @Test
  void totals_are_the_acts_totals() throws SQLException {
    Section totals = section(ReportKind.AUDIT, "totals");
    assertThat(totals.sum("queries")).isEqualTo(count(act -> true)).isGreaterThan(1_000);
    assertThat(totals.sum("answered")).isEqualTo(count(act -> act.outcome().equals("DONE")));
    assertThat(totals.sum("hits")).isEqualTo(count(FiguresReconciledIT::isHit));
    assertThat(totals.sum("empty"))
        .isEqualTo(count(act -> act.outcome().equals("DONE") && act.found() == 0));
    assertThat(totals.sum("uncounted"))
        .isEqualTo(count(act -> act.outcome().equals("DONE") && act.found() < 0));
    assertThat(totals.sum("refused")).isEqualTo(count(act -> act.outcome().equals("REFUSED")));
    assertThat(totals.sum("failed"))
        .isEqualTo(count(act -> List.of("FAILED", "OPEN").contains(act.outcome())));
    assertThat(totals.sum("pages"))
        .isEqualTo(
            acts.stream().filter(act -> act.inside() && isQuestion(act) && !act.first()).count());
  }

  @Test
  void each_table_says_what_the_acts_say() throws SQLException {
    assertThat(figuresBy("purposes", "purpose"))
        .isEqualTo(by(act -> act.purpose().equals("MADE_UP") ? "NONE" : act.purpose()));
    assertThat(figuresBy("units", "unit"))
        .isEqualTo(
            by(
                act ->
                    switch (act.actor()) {
                      case "reyes" -> "NORTH";
                      case "ito" -> "NONE";
                      default -> "SOUTH";
                    }));
    assertThat(figuresBy("roles", "role"))
        .isEqualTo(
            by(
                act ->
                    act.actor().equals("okafor")
                            && !act.at().isBefore(Instant.parse("2026-08-01T00:00:00Z"))
                        ? "SUPERVISOR"
                        : "OFFICER"));
    assertThat(figuresBy("sources", "action")).isEqualTo(by(Act::action));
    assertThat(figuresBy("hours", "hour")).isEqualTo(by(act -> Integer.toString(act.hour())));
    assertThat(figuresBy("months", "month"))
        .isEqualTo(by(act -> act.at().atZone(CHICAGO).toLocalDate().withDayOfMonth(1).toString()));
    assertThat(figuresBy("refusals", "reason"))
        .isEqualTo(
            queries()
                .filter(act -> act.outcome().equals("REFUSED"))
                .collect(groupingBy(Act::detail, counting())));
  }

  @Test
  void flags_are_raised_where_the_acts_raise_them() throws SQLException {
    assertThat(figuresBy("flag-hours", "person"))
        .isEqualTo(
            queries()
                .filter(act -> act.hour() < 6 || act.hour() >= 22)
                .collect(groupingBy(Act::actor, counting())));
    assertThat(figuresBy("flag-area", "person"))
        .isEqualTo(
            queries()
                .filter(act -> act.where().contains("25000") || act.where().contains("36.0,-89.0"))
                .collect(groupingBy(Act::actor, counting())));
    Map<List<String>, Long> plates =
        queries()
            .filter(act -> !act.plate().equals("-"))
            .collect(groupingBy(act -> List.of(act.actor(), act.plate()), counting()));
    plates.values().removeIf(times -> times < 4);
    Section flagged = section(ReportKind.AUDIT, "flag-plate");
    assertThat(flagged.rows()).hasSize(plates.size()).isNotEmpty();
    assertThat(flagged.sum("queries"))
        .isEqualTo(plates.values().stream().mapToLong(Long::longValue).sum());
    Map<List<String>, List<Act>> reasons =
        queries().collect(groupingBy(act -> List.of(act.actor(), act.reason())));
    reasons.values().removeIf(same -> same.stream().map(Act::caseNumber).distinct().count() < 3);
    assertThat(section(ReportKind.AUDIT, "flag-reason").sum("queries"))
        .isEqualTo(reasons.values().stream().mapToLong(List::size).sum());
  }

  @Test
  void what_vendors_said_is_counted_by_vendor_and_month() throws SQLException {
    Section vendors = section(ReportKind.VENDORS, "vendors");
    long lookups =
        count(
            act ->
                act.action().equals("LOOK_UP_VENDORS")
                    && act.outcome().equals("DONE")
                    && act.found() >= 0);
    assertThat(vendors.sum("asked")).isEqualTo(lookups);
    assertThat(vendors.sum("cached")).isEqualTo(lookups);
    assertThat(vendors.sum("answered") + vendors.sum("late")).isEqualTo(lookups);
    assertThat(vendors.sum("rows"))
        .isEqualTo(
            queries()
                .filter(act -> act.action().equals("LOOK_UP_VENDORS") && isHit(act))
                .mapToLong(Act::found)
                .sum());
  }

  @Test
  @DisplayName("SB 34: the access record has a row for each query, page and opened read")
  void the_access_record_has_a_row_for_each_act() throws SQLException {
    Section record = section(ReportKind.ACCESS_RECORD, "record");
    assertThat(record.rows()).hasSize((int) acts.stream().filter(Act::inside).count());
    assertThat(record.columns()).contains("at", "person", "organisation", "plate", "purpose");
  }

  @Test
  void a_sample_is_drawn_from_all_queries() throws SQLException {
    assertThat(section(ReportKind.SAMPLE, "asked").rows()).hasSize((int) count(act -> true));
  }

  @Test
  void figures_for_the_public_have_the_same_total() throws SQLException {
    for (Section section : take(ReportKind.YEARLY).sections()) {
      assertThat(section.sum("queries")).isEqualTo(count(act -> true));
      assertThat(section.sum("hits")).isEqualTo(count(FiguresReconciledIT::isHit));
    }
  }

  @Test
  void rights_and_holdings_are_told() throws SQLException {
    Section people = section(ReportKind.ACCESS, "people");
    assertThat(people.rows()).hasSize(3);
    int training = people.columns().indexOf("training");
    assertThat(people.rows())
        .extracting(row -> row.get(training))
        .containsExactly(
            new Cell.Text("NOT_CURRENT"), new Cell.Text("CURRENT"), new Cell.Text("NOT_CURRENT"));
    assertThat(section(ReportKind.ACCESS, "rights").rows()).isEmpty();
    assertThat(section(ReportKind.HOLDINGS, "rules").rows()).isNotEmpty();
    assertThat(section(ReportKind.HOLDINGS, "holdings").rows()).isEmpty();
  }

  @Test
  @DisplayName("A report is of one moment: what is written meanwhile is in none of its tables")
  void a_report_is_of_one_moment() throws SQLException {
    Taken taken = take(ReportKind.AUDIT);
    long queries = count(act -> true);
    for (Section section : taken.sections().subList(0, 8)) {
      if (!section.key().equals("refusals")) {
        assertThat(section.sum("queries")).as(section.key()).isEqualTo(queries);
      }
    }
    assertThat(taken.stamp().unsealed())
        .isEqualTo(acts.stream().filter(act -> act.inside() && isQuestion(act)).count());
  }

  private static boolean isQuestion(Act act) {
    return List.of("QUERY_READS", "LOOK_UP_VENDORS").contains(act.action());
  }

  private static boolean isHit(Act act) {
    return act.outcome().equals("DONE") && act.found() > 0;
  }

  private static Stream<Act> queries() {
    return acts.stream().filter(act -> act.inside() && isQuestion(act) && act.first());
  }

  private static long count(Predicate<Act> that) {
    return queries().filter(that).count();
  }

  private static Map<String, Long> by(Function<Act, String> what) {
    return queries().collect(groupingBy(what, counting()));
  }

  private static Map<String, Long> figuresBy(String key, String column) throws SQLException {
    Section section = section(ReportKind.AUDIT, key);
    int at = section.columns().indexOf(column);
    List<Long> queries = section.counts("queries");
    Map<String, Long> told = new HashMap<>();
    for (int row = 0; row < queries.size(); row++) {
      told.merge(
          switch (section.rows().get(row).get(at)) {
            case Cell.Text text -> text.value();
            case Cell.Count count -> Long.toString(count.value());
            case Cell.Day day -> day.value().toString();
            case Cell other -> other.toString();
          },
          queries.get(row),
          Long::sum);
    }
    return told;
  }

  private static Section section(ReportKind kind, String key) throws SQLException {
    return take(kind).sections().stream()
        .filter(each -> each.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static Taken take(ReportKind kind) throws SQLException {
    database.application().rollback();
    return figures.take(List.of(new ReportAsked(kind, QUARTER)), CHICAGO, TERMS).getFirst();
  }
}
