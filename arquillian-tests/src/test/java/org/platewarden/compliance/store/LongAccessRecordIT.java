package org.platewarden.compliance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
import org.platewarden.it.support.FreshDatabase;

@DisplayName("SB 34: an access record that is too long for a report says what is left out")
class LongAccessRecordIT {
  private static final ReportPeriod JANUARY =
      new ReportPeriod(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01"));

  private static FreshDatabase database;
  private static SqlFigures figures;

  @BeforeAll
  static void a_query_every_hour() throws Exception {
    database = FreshDatabase.fresh("pw_long_record");
    database.asOwner(
        """
        insert into audit_entry (id, attempt_id, at, actor, action, step, subject, session, address)
        select id, id, '2026-01-01T00:00Z'::timestamptz + n * interval '1 hour', 'reyes', 'QUERY_READS', 'ATTEMPTED',
          'plate=7ABC123; page=first', '-', '-'
        from (select n, gen_random_uuid() as id from generate_series(0, 249) n) made""");
    Connection application = database.application();
    application.setAutoCommit(false);
    figures = new SqlFigures();
    figures.database = FreshDatabase.lending(application);
    figures.clock = Clock.fixed(Instant.parse("2098-01-01T00:00:00Z"), ZoneOffset.UTC);
  }

  @AfterAll
  static void drop() throws SQLException {
    database.close();
  }

  @Test
  void how_many_and_since_when_stand_before_the_first_rows() throws SQLException {
    List<Section> sections = record(100);
    assertThat(sections).extracting(Section::key).containsExactly("left-out", "record");
    assertThat(sections.getLast().rows()).hasSize(100);
    assertThat(sections.getFirst().rows())
        .containsExactly(
            List.of(new Cell.Count(150), new Cell.Moment(Instant.parse("2026-01-05T04:00:00Z"))));
  }

  @Test
  void one_that_fits_says_nothing_of_it() throws SQLException {
    List<Section> sections = record(250);
    assertThat(sections).extracting(Section::key).containsExactly("record");
    assertThat(sections.getFirst().rows()).hasSize(250);
  }

  private static List<Section> record(int most) throws SQLException {
    database.application().rollback();
    figures.mostRows = most;
    return figures
        .take(
            List.of(new ReportAsked(ReportKind.ACCESS_RECORD, JANUARY)),
            ZoneOffset.UTC,
            new FlagTerms(7, 19, 5, 3, 5000, 7))
        .getFirst()
        .sections();
  }
}
