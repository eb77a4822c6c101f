package org.platewarden.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("4.6: a share of a few is told with its interval")
class IntervalTest {
  @ParameterizedTest
  @CsvSource({
    "94, 111, 0.7681, 0.9023", // as on the model card
    "51, 54, 0.8486, 0.9809",
    "0, 10, 0.0, 0.2775",
    "10, 10, 0.7225, 1.0",
    "1, 1, 0.2065, 1.0",
    "0, 0, 0.0, 1.0",
  })
  void it_is_wilsons(int count, int all, double from, double until) {
    Interval interval = Interval.of(count, all);

    assertThat(interval.from()).isEqualTo(from, within(1e-3));
    assertThat(interval.until()).isEqualTo(until, within(1e-3));
    assertThat(interval.share()).isBetween(interval.from(), interval.until());
  }
}
