package org.platewarden.purpose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R7: a band is in whole days of 24 hours, half-open")
class LookBackBandTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-31T12:00:00Z, 2026-03-01T12:00:00Z, 30",
    "2026-03-31T12:00:00Z, 2026-02-28T12:00:00.000001Z, 30",
    "2026-03-31T12:00:00Z, 2026-02-28T12:00:00Z, 31",
    "2026-03-31T12:00:00Z, 2026-03-31T12:00:01Z, 0",
    "2026-03-31T12:00:00Z, 2027-03-31T12:00:00Z, 0",
    // over 29 February a year has 366 days, and 365 days end a day later by the calendar
    "2025-02-28T00:00:00Z, 2024-02-28T00:00:00Z, 366",
    "2025-02-28T00:00:00Z, 2024-02-29T00:00:00Z, 365",
    // five years with two leap days, the most there are
    "2028-03-01T00:00:00Z, 2023-03-01T00:00:00Z, 1827",
  })
  void days_are_counted_whole(Instant now, Instant from, long days) {
    assertThat(PolicyQuestion.daysBack(from, now)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "29, 0-30",
    "30, 0-30",
    "31, 31-365",
    "365, 31-365",
    "366, 366-1828",
    "1827, 366-1828"
  })
  void a_day_is_in_one_band(long day, String band) {
    for (String each : new String[] {"0-30", "31-365", "366-1828"}) {
      assertThat(LookBackBand.read(each).orElseThrow().holds(day)).isEqualTo(each.equals(band));
    }
  }

  @ParameterizedTest
  @CsvSource({"30-0", "-1-5", "a-b", "5", "*", "0-999999"})
  void what_is_no_band_is_not_read_as_one(String written) {
    assertThat(LookBackBand.read(written)).isEmpty();
  }
}
