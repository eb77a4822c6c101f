package org.platewarden.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.GeoCircle;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.purpose.Grounds;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.PurposeRefused;
import org.platewarden.reads.LookAlikes;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.VehicleSought;
import org.platewarden.reads.Where;
import org.platewarden.search.model.CountedQuestion;

@DisplayName("R8: what many people's vehicles fit is counted before any is shown")
class CountsFirstTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final TimeWindow DAY = new TimeWindow(NOON.minus(Duration.ofDays(1)), NOON);
  private static final Where GATE = Where.AtCameras.of(new CameraCode("cam-1"));
  private static final Purpose PURPOSE =
      new Purpose(
          "STOLEN_VEHICLE",
          new CaseNumber("2026-0017"),
          Optional.empty(),
          "witness Alvarez saw a white pickup leave the yard");
  private static final Grounds GROUNDS =
      new Grounds("the thief drove through this gate between two shifts; only pickups matter");

  static Stream<ReadsQuery> wide() {
    return Stream.of(
        ReadsQuery.of(PlatePattern.of("7ABC*"), DAY),
        ReadsQuery.of(PlatePattern.of("*BC1*"), DAY),
        ReadsQuery.of(LookAlikes.of("7ABC123", LookAlikes.Reach.ONE_MISREAD), DAY),
        ReadsQuery.at(new CameraCode("cam-1"), DAY),
        ReadsQuery.at(around(5_000), DAY),
        ReadsQuery.at(GATE, DAY).of(new VehicleSought("Ford", "", "")),
        new ReadsQuery(
            Optional.of(PlatePattern.of("7AB?123")), Optional.of(GATE), VehicleSought.ANY, DAY));
  }

  static Stream<ReadsQuery> ofOne() {
    return Stream.of(
        ReadsQuery.of(PlatePattern.of("7ABC123"), DAY),
        ReadsQuery.of(LookAlikes.of("7ABC123", LookAlikes.Reach.LOOK_ALIKES), DAY),
        new ReadsQuery(
            Optional.of(PlatePattern.of("7ABC123")), Optional.of(GATE), VehicleSought.ANY, DAY));
  }

  @ParameterizedTest
  @MethodSource("wide")
  void it_is_counted_first(ReadsQuery query) {
    assertThat(CountsFirst.has(query)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("ofOne")
  void one_plate_is_not(ReadsQuery query) {
    assertThat(CountsFirst.has(query)).isFalse();
  }

  @Test
  void an_area_that_points_at_a_door_is_refused() {
    CountsFirst.requireNotSmall(ReadsQuery.at(around(100), DAY));
    assertThatThrownBy(() -> CountsFirst.requireNotSmall(ReadsQuery.at(around(99), DAY)))
        .isInstanceOf(QueryRefused.class)
        .hasMessageContaining("99 m")
        .hasMessageContaining("100 m");
  }

  @Test
  void counts_lead_to_the_reads_for_fifteen_minutes_and_once() {
    CountedQuestion counted = counted(300);

    assertThat(counted.allowance(first(false), NOON.plusSeconds(899), 50)).isEqualTo(50);
    assertRefused("counts-old", () -> counted.allowance(first(false), NOON.plusSeconds(900), 50));

    counted.show(50, NOON.plusSeconds(60));
    assertRefused("counts-used", () -> counted.allowance(first(false), NOON.plusSeconds(61), 50));
    assertThat(counted.allowance(further(), NOON.plusSeconds(3600), 50)).isEqualTo(50);
    assertRefused(
        "counts-old", () -> counted.allowance(further(), NOON.plus(Duration.ofHours(9)), 50));
  }

  @Test
  void no_further_page_comes_before_the_first() {
    assertRefused("counts-first", () -> counted(300).allowance(further(), NOON, 50));
  }

  @Test
  void more_than_ten_thousand_are_confirmed_and_the_newest_five_thousand_are_shown() {
    CountedQuestion many = counted(10_001);

    assertRefused("counts-not-confirmed", () -> many.allowance(first(false), NOON, 50));
    assertThat(many.allowance(first(true), NOON, 50)).isEqualTo(50);
    assertThat(counted(10_000).allowance(first(false), NOON, 50)).isEqualTo(50);

    many.show(4_970, NOON);
    assertThat(many.allowance(further(), NOON, 50)).isEqualTo(30);
    many.show(30, NOON);
    assertThat(many.showsMore()).isFalse();
    assertRefused("counts-most-shown", () -> many.allowance(further(), NOON, 50));
    assertThat(many.total().counted()).isEqualTo(5_000);
    assertThat(many.total().more()).isTrue();
  }

  @Test
  void one_letter_more_is_another_question() {
    SearchCriteria criteria = SearchCriteria.firstOf(ReadsQuery.at(GATE, DAY));
    byte[] counted = CountedQuestion.digest(criteria, PURPOSE);

    assertThat(CountedQuestion.digest(further().criteria(), PURPOSE)).isEqualTo(counted);
    assertThat(
            CountedQuestion.digest(
                SearchCriteria.firstOf(ReadsQuery.at(around(5_000), DAY)), PURPOSE))
        .isNotEqualTo(counted);
    assertThat(
            CountedQuestion.digest(
                criteria,
                new Purpose(
                    "STOLEN_VEHICLE",
                    new CaseNumber("2026-0018"),
                    Optional.empty(),
                    PURPOSE.justification())))
        .isNotEqualTo(counted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "because",
        "needed for the ongoing official investigation of this case",
        "witness Alvarez saw a white pickup leave the yard",
      })
  void grounds_that_tell_nothing_new_are_refused(String words) {
    assertThatThrownBy(() -> new Grounds(words).requireTelling(PURPOSE))
        .isInstanceOf(PurposeRefused.class);
  }

  @Test
  void grounds_that_tell_stand_on_the_trail() {
    GROUNDS.requireTelling(PURPOSE);
    assertThat(first(true).onTheTrail())
        .contains("page=first; grounds=the thief drove through this gate")
        .endsWith("confirmed=true");
  }

  private static CountedQuestion counted(int reads) {
    return CountedQuestion.counted(
        "reyes", SearchCriteria.firstOf(ReadsQuery.at(GATE, DAY)), PURPOSE, reads, NOON);
  }

  private static WideQuestion first(boolean confirmed) {
    return new WideQuestion(SearchCriteria.firstOf(ReadsQuery.at(GATE, DAY)), GROUNDS, confirmed);
  }

  private static WideQuestion further() {
    return new WideQuestion(
        new SearchCriteria(
            ReadsQuery.at(GATE, DAY), Optional.of(new ReadReference("7ABC123", NOON, 1))),
        GROUNDS,
        true);
  }

  private static Where around(double metres) {
    return new Where.Around(new GeoCircle(new GeoPoint(32.5497, -116.938), metres));
  }

  private static void assertRefused(String code, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            QueryRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
