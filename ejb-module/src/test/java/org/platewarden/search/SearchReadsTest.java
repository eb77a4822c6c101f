package org.platewarden.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.purpose.Purpose;
import org.platewarden.reads.FindReads;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.ReadPage;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.ReadSummary;
import org.platewarden.reads.ReadsQuery;

@DisplayName("R5: never past five years, neither in the question nor in the answer")
class SearchReadsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant FIVE_YEARS_AGO = Instant.parse("2021-03-01T12:00:00Z");

  private final List<ReadsQuery> asked = new ArrayList<>();
  private final SearchReads search = new SearchReads();
  private List<ReadSummary> answer = List.of();

  @BeforeEach
  void an_archive_that_answers_what_it_is_told() {
    search.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    search.reads =
        new FindReads() {
          @Override
          public ReadPage find(ReadsQuery query) {
            asked.add(query);
            return new ReadPage(answer, false);
          }
        };
  }

  @Test
  void a_window_of_exactly_five_years_is_answered() {
    search.search(since(FIVE_YEARS_AGO), purpose());
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_window_that_begins_a_second_earlier_is_refused_and_nothing_is_asked() {
    assertThatThrownBy(() -> search.search(since(FIVE_YEARS_AGO.minusSeconds(1)), purpose()))
        .isInstanceOf(QueryRefused.class)
        .hasMessageContaining("2021-03-01T11:59:59Z")
        .hasMessageContaining("2021-03-01T12:00:00Z");
    assertThat(asked).isEmpty();
  }

  @Test
  void a_row_that_is_too_old_is_dropped_though_the_store_gave_it() {
    answer = List.of(read(NOON.minusSeconds(60)), read(FIVE_YEARS_AGO.minusNanos(1000)));
    assertThat(search.search(since(FIVE_YEARS_AGO), purpose()).reads())
        .extracting(ReadSummary::capturedAt)
        .containsExactly(NOON.minusSeconds(60));
  }

  @Test
  void a_query_for_neither_plate_nor_camera_is_refused() {
    SearchCriteria nothing =
        new SearchCriteria(
            Optional.empty(),
            Optional.empty(),
            new TimeWindow(NOON.minusSeconds(60), NOON),
            Optional.empty());
    assertThatThrownBy(() -> search.search(nothing, purpose()))
        .isInstanceOf(QueryRefused.class)
        .hasMessageContaining("neither a plate nor a camera");
    assertThat(asked).isEmpty();
  }

  private static SearchCriteria since(Instant from) {
    return new SearchCriteria(
        Optional.of(PlatePattern.of("ABC1234")),
        Optional.empty(),
        new TimeWindow(from, NOON),
        Optional.empty());
  }

  private static Purpose purpose() {
    return new Purpose(
        "STOLEN_VEHICLE", new CaseNumber("2026-0017"), Optional.empty(), "reported stolen");
  }

  private static ReadSummary read(Instant capturedAt) {
    return new ReadSummary(
        new ReadReference("ABC1234", capturedAt, 1),
        new Plate("ABC1234", Issuer.UNKNOWN),
        "cam-otay-1",
        "Otay Mesa",
        "America/Los_Angeles",
        "US-CA",
        32.55,
        -116.94,
        capturedAt,
        0.97,
        true);
  }
}
