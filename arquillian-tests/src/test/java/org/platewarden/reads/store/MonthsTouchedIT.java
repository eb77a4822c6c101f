package org.platewarden.reads.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.platewarden.it.support.FreshDatabase;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.PageAsked;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.VehicleSought;
import org.platewarden.reads.store.ReadsAnsweredIT.Kind;

/**
 * Every kind of question looks only into the months of its window. Shown twice, by what the real
 * database says: by the plans it ran, and by its own count of the scans it began in each table.
 */
@DisplayName("R4: a question touches the months of its window and no others")
class MonthsTouchedIT {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("'read_'uuuuMM");
  private static final int QUESTIONS = 2;

  /** All months that have a table. */
  private static final int MONTHS = 64;

  /** Fits on one page, so that nothing ends early: what is not touched was not needed. */
  private static final PageAsked ALL = PageAsked.first(200);

  private static FreshDatabase database;
  private static KnownReads known;
  private static ReadsFinder finder;

  private PlanGlass glass;

  @BeforeAll
  static void someHundredReads() throws SQLException, IOException {
    database = FreshDatabase.fresh("pw_months");
    known = new KnownReads();
    known.putInto(database);
    SqlVehicleNames names = new SqlVehicleNames();
    names.database = database.pool();
    finder = new ReadsFinder();
    finder.database = database.pool();
    finder.names = names;
  }

  @AfterAll
  static void dropThem() throws SQLException {
    database.close();
  }

  @BeforeEach
  void look() {
    glass = new PlanGlass(database.application());
    database.showThrough(glass::over);
    finder.mostCandidates = ReadsFinder.MOST_CANDIDATES;
  }

  @ParameterizedTest
  @EnumSource
  void thirty_days_touch_their_months_alone(Kind kind) throws SQLException {
    TimeWindow month = TimeWindow.endingAt(KnownReads.FIVE_YEARS.until(), Duration.ofDays(30));
    assertTouches(kind, month);
  }

  @ParameterizedTest
  @EnumSource
  void thirty_days_three_years_ago_touch_their_months_alone(Kind kind) throws SQLException {
    assertTouches(
        kind,
        TimeWindow.endingAt(
            KnownReads.FIVE_YEARS.until().minus(Duration.ofDays(1_100)), Duration.ofDays(30)));
  }

  @ParameterizedTest
  @EnumSource
  void five_years_touch_no_month_before_or_after(Kind kind) throws SQLException {
    assertTouches(kind, KnownReads.FIVE_YEARS);
  }

  @Test
  void a_history_and_the_latest_reads_touch_their_months_alone() throws SQLException {
    TimeWindow month = TimeWindow.endingAt(KnownReads.FIVE_YEARS.until(), Duration.ofDays(30));
    Set<String> scanned = new TreeSet<>();
    for (String plate : known.plates()) {
      scanned.addAll(scansOf(() -> finder.history(plate, month, 200)));
    }
    ReadsQuery latest =
        new ReadsQuery(Optional.empty(), Optional.empty(), VehicleSought.ANY, month);
    scanned.addAll(scansOf(() -> finder.find(latest, ALL)));

    assertThat(monthsOf(month)).containsAll(scanned).containsAll(glass.monthsExecuted());
    assertThat(scanned).isNotEmpty();
  }

  /** The control: a question that says nothing of a window is seen to touch every month. */
  @Test
  void a_question_without_a_window_is_seen_to_touch_other_months() throws SQLException {
    TimeWindow month = TimeWindow.endingAt(KnownReads.FIVE_YEARS.until(), Duration.ofDays(30));

    Set<String> scanned =
        scansOf(
            () -> {
              Connection looked = glass.over(database.application());
              try (PreparedStatement all =
                  looked.prepareStatement("select * from read r where r.camera_id = ?")) {
                all.setInt(1, 101);
                all.executeQuery().close();
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });

    assertThat(glass.monthsExecuted()).hasSizeGreaterThanOrEqualTo(MONTHS);
    assertThat(scanned).hasSizeGreaterThanOrEqualTo(MONTHS);
    assertThat(monthsOf(month)).hasSize(2).doesNotContain("read_202101", "read_202412");
  }

  private void assertTouches(Kind kind, TimeWindow window) throws SQLException {
    RandomQuestions random = new RandomQuestions(known, kind.name().hashCode());
    Set<String> scanned = new TreeSet<>();
    for (int i = 0; i < QUESTIONS; i++) {
      ReadsQuery any = random.question(kind);
      ReadsQuery query = new ReadsQuery(any.plate(), any.where(), any.vehicle(), window);
      for (int most : new int[] {ReadsFinder.MOST_CANDIDATES, 0}) {
        finder.mostCandidates = most;
        scanned.addAll(scansOf(() -> finder.find(query, ALL)));
        scanned.addAll(scansOf(() -> finder.count(query, 1_001)));
      }
    }
    assertThat(glass.statements()).as("statements looked at").isPositive();
    assertThat(glass.monthsRemoved()).as("months removed from plans").isPositive();
    assertThat(monthsOf(window))
        .as("months of the window, beside those in executed plans %s", glass.monthsExecuted())
        .containsAll(glass.monthsExecuted());
    assertThat(monthsOf(window)).as("and beside those in which scans began").containsAll(scanned);
    assertThat(scanned).isNotEmpty();
  }

  /** The tables in which the database says that it began a scan meanwhile. */
  private static Set<String> scansOf(Runnable question) throws SQLException {
    Connection application = database.application();
    application.setAutoCommit(false);
    try {
      Set<String> before = scans(application);
      question.run();
      Set<String> after = scans(application);
      after.removeAll(before);
      return after.stream()
          .map(scan -> scan.replaceFirst("/.*", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    } finally {
      application.rollback();
      application.setAutoCommit(true);
    }
  }

  private static Set<String> scans(Connection connection) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet rows =
            select.executeQuery(
                """
                select relname || '/' || (coalesce(seq_scan, 0) + coalesce(idx_scan, 0))
                from pg_stat_xact_user_tables
                where relname ~ '^read_[0-9]{6}$' and coalesce(seq_scan, 0) + coalesce(idx_scan, 0) > 0""")) {
      Set<String> scans = new TreeSet<>();
      while (rows.next()) {
        scans.add(rows.getString(1));
      }
      return scans;
    }
  }

  private static Set<String> monthsOf(TimeWindow window) {
    YearMonth first = YearMonth.from(window.from().atOffset(ZoneOffset.UTC));
    YearMonth last = YearMonth.from(window.until().minusNanos(1).atOffset(ZoneOffset.UTC));
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .map(MONTH::format)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
