package org.platewarden.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.access.AccessSettings;

@DisplayName("R30, R36: compliance staff are told when a quarter is over")
class ReportOccasionsTest {
  private final ReportOccasions occasions = new ReportOccasions();

  @BeforeEach
  void an_agency_in_chicago() {
    occasions.settings =
        new AccessSettings() {
          @Override
          public ZoneId zone() {
            return ZoneId.of("America/Chicago");
          }
        };
  }

  @Test
  void a_quarter_is_over_at_midnight_by_the_agencys_clock() {
    assertThat(told("2026-10-01T04:59:59Z")).isEmpty();
    assertThat(told("2026-10-01T05:00:00Z")).containsExactly("2026-07-01", "2026-09-30");
    assertThat(told("2027-01-01T06:00:00Z")).containsExactly("2026-10-01", "2026-12-31");
  }

  @Test
  void it_is_told_for_thirty_days_and_not_later() {
    assertThat(told("2026-10-31T04:59:59Z")).containsExactly("2026-07-01", "2026-09-30");
    assertThat(told("2026-10-31T05:00:00Z")).isEmpty();
  }

  private List<String> told(String at) {
    return occasions.at(Instant.parse(at)).stream()
        .flatMap(letter -> letter.words().stream())
        .toList();
  }
}
