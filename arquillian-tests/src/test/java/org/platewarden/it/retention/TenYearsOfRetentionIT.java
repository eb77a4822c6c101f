package org.platewarden.it.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platewarden.it.support.FreshDatabase;

@DisplayName("R32, R33: nothing outlives its rule, and nothing under hold is removed")
class TenYearsOfRetentionIT {
  private static final String DATABASE = "pw_ten_years";
  private static final long SEED = 20_261_127;

  @TempDir Path removals;

  @Test
  void ten_years_with_holds_changes_leaps_and_kills_leave_nothing_to_find() throws Exception {
    try (SimulatedAgency agency =
        new SimulatedAgency(FreshDatabase.fresh(DATABASE), DATABASE, SEED, removals)) {
      agency.live(Duration.ofDays(3653));

      assertThat(agency.findings()).isEmpty();
      assertThat(agency.ended()).as("runs that ended").isGreaterThan(50);
      assertThat(agency.killed()).as("runs that were killed").isGreaterThan(5);
      assertThat(agency.removed()).as("rows removed").isGreaterThan(2000);
      assertThat(agency.gone("QUERY_TEXT")).as("questions removed").isGreaterThan(200);
      assertThat(agency.gone("EVIDENCE")).as("evidence removed").isGreaterThan(100);
      assertThat(agency.held()).as("rows held, over all runs").isGreaterThan(1000);
    }
  }

  /** The control: the same checker finds a fault that is planted. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a day early | removed before its time | retention_cut_off(text, text, text, timestamptz) | select true_one(asked, from_source, at_place, at) + interval '1 day'",
        "a day late | outlives its rule | retention_cut_off(text, text, text, timestamptz) | select true_one(asked, from_source, at_place, at) - interval '1 day'",
      })
  void a_planted_off_by_one_is_found(String fault, String finding, String function, String body)
      throws Exception {
    try (SimulatedAgency agency =
        new SimulatedAgency(FreshDatabase.fresh(DATABASE), DATABASE, SEED, removals)) {
      agency.run(
          """
          alter function %s rename to true_one;
          create function retention_cut_off(asked text, from_source text, at_place text, at timestamptz)
            returns timestamptz language sql stable as $$ %s $$"""
              .formatted(function, body));
      agency.live(Duration.ofDays(3653));

      for (String of : List.of("", "of QUERY_TEXT ", "of EVIDENCE ")) {
        assertThat(agency.findings())
            .as(fault)
            .anyMatch(it -> it.matches("[0-9]+ " + of + finding));
      }
    }
  }

  @Test
  void a_hold_that_is_not_heeded_is_found() throws Exception {
    try (SimulatedAgency agency =
        new SimulatedAgency(FreshDatabase.fresh(DATABASE), DATABASE, SEED, removals)) {
      agency.run(
          """
          create or replace function holds_stand(at timestamptz) returns boolean language sql stable as
            'select false'""");
      agency.live(Duration.ofDays(700));

      assertThat(agency.findings()).anyMatch(found -> found.contains("removed under hold"));
    }
  }

  @Test
  void a_hold_that_is_not_heeded_for_other_records_is_found() throws Exception {
    try (SimulatedAgency agency =
        new SimulatedAgency(FreshDatabase.fresh(DATABASE), DATABASE, SEED, removals)) {
      agency.run(
          """
          create or replace function record_is_held(r retained_record, at timestamptz) returns boolean language sql stable
            as 'select false'""");
      agency.live(Duration.ofDays(3653));

      for (String kept : List.of("QUERY_TEXT", "EVIDENCE")) {
        assertThat(agency.findings())
            .anyMatch(found -> found.contains("of " + kept + " removed under hold"));
      }
    }
  }
}
