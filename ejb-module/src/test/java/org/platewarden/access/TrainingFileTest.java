package org.platewarden.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R18: training records are taken in from another system's file")
class TrainingFileTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  @Test
  void a_file_is_read_and_its_last_day_still_counts() {
    List<TrainingRecord> records =
        new TrainingFile(
                "person,course,completed,expires\nReyes,LPR_SYSTEM,2026-01-05,2026-06-30\n\nsato; privacy ;2026-01-05;2026-06-30\n")
            .records(CHICAGO);

    assertThat(records).extracting(TrainingRecord::person).containsExactly("reyes", "sato");
    assertThat(records)
        .extracting(TrainingRecord::course)
        .containsExactly(Course.LPR_SYSTEM, Course.PRIVACY);
    Instant end = Instant.parse("2026-07-01T05:00:00Z");
    assertThat(records.getFirst().isCurrent(end.minusNanos(1))).as("never early").isTrue();
    assertThat(records.getFirst().isCurrent(end)).as("on time").isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reyes,LPR_SYSTEM,2026-01-05 | fields",
        "r,LPR_SYSTEM,2026-01-05,2026-06-30 | user name",
        "reyes,FIRST_AID,2026-01-05,2026-06-30 | course",
        "reyes,PRIVACY,05.01.2026,2026-06-30 | date",
        "reyes,PRIVACY,2026-07-05,2026-06-30 | expires before",
      })
  void a_line_that_cannot_be_used_is_named_by_its_number(String line, String what) {
    TrainingFile file = new TrainingFile("sato,PRIVACY,2026-01-05,2026-06-30\n" + line);
    assertThatThrownBy(() -> file.records(CHICAGO))
        .isInstanceOf(AccessRefused.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining(what);
  }
}
