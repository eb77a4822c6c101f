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
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.GeoCircle;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.purpose.Purpose;
import org.platewarden.reads.CappedTotal;
import org.platewarden.reads.FindReads;
import org.platewarden.reads.LookAlikes;
import org.platewarden.reads.PageAsked;
import org.platewarden.reads.PlateLikeness;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.ReadPage;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.ReadSummary;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.Vehicle;
import org.platewarden.reads.VehicleSought;
import org.platewarden.reads.Where;

@DisplayName("R5: never past five years, neither in the question nor in the answer")
class SearchReadsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant FIVE_YEARS_AGO = Instant.parse("2021-03-01T12:00:00Z");

  private final List<ReadsQuery> asked = new ArrayList<>();
  private final List<ReadSummary> noted = new ArrayList<>();
  private final SearchReads search = new SearchReads();
  private List<ReadSummary> answer = List.of();
  private boolean more;

  @BeforeEach
  void an_archive_that_answers_what_it_is_told() {
    search.mosaic =
        new MosaicBudget() {
          @Override
          void note(CaseNumber number, List<ReadSummary> shown) {
            noted.addAll(shown);
          }
        };
    search.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    search.reads =
        new FindReads() {
          @Override
          public ReadPage find(ReadsQuery query, PageAsked page) {
            asked.add(query);
            return new ReadPage(answer, more);
          }

          @Override
          public CappedTotal total(ReadsQuery query) {
            return new CappedTotal(312, false);
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
    assertThat(noted).as("what the case was shown").hasSize(1);
  }

  @Test
  void the_first_page_tells_how_many_reads_there_are_and_a_later_one_does_not() {
    answer = List.of(read(NOON.minusSeconds(60)));
    assertThat(search.search(since(FIVE_YEARS_AGO), purpose()).total())
        .contains(new CappedTotal(1, false));

    more = true;
    assertThat(search.search(since(FIVE_YEARS_AGO), purpose()).total())
        .contains(new CappedTotal(312, false));
    SearchCriteria later =
        new SearchCriteria(
            since(FIVE_YEARS_AGO).query(), Optional.of(answer.getFirst().reference()));
    assertThat(search.search(later, purpose()).total()).isEmpty();
  }

  @Test
  void the_trail_keeps_every_part_of_a_query() {
    TimeWindow window = new TimeWindow(FIVE_YEARS_AGO, NOON);
    GeoPoint gate = new GeoPoint(32.5497, -116.938);
    Where.Around around = new Where.Around(new GeoCircle(gate, 5_000));
    ReadsQuery query =
        new ReadsQuery(
            Optional.of(new LookAlikes("ABC1234", LookAlikes.Reach.ONE_MISREAD)),
            Optional.of(around),
            new VehicleSought("Ford", "", "white"),
            window);

    assertThat(SearchCriteria.firstOf(query).onTheTrail())
        .isEqualTo(
            "plate=ABC1234 ~1; where=within 5000.0 m of 32.5497,-116.938; vehicle=ford//white; "
                + "from=2021-03-01T12:00:00Z; until=2026-03-01T12:00:00Z; page=first");
    assertThat(SearchCriteria.firstOf(ReadsQuery.at(new CameraCode("cam-1"), window)).onTheTrail())
        .contains("plate=-; where=cameras cam-1; vehicle=-;");
  }

  private static SearchCriteria since(Instant from) {
    return SearchCriteria.firstOf(
        ReadsQuery.of(PlatePattern.of("ABC1234"), new TimeWindow(from, NOON)));
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
        Vehicle.UNKNOWN,
        PlateLikeness.AS_ASKED,
        true);
  }
}
