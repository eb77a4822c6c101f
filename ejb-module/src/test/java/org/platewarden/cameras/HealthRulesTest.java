package org.platewarden.cameras;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.platewarden.cameras.model.ActivityHour;
import org.platewarden.cameras.model.Camera;
import org.platewarden.cameras.model.CameraSign;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;

class HealthRulesTest {
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  /** A Wednesday, 12:20 in Los Angeles. */
  private static final Instant NOON = Instant.parse("2026-03-04T20:20:00Z");

  private static final Instant LONG_AGO = NOON.minus(100, ChronoUnit.DAYS);

  /** 60 reads an hour by day, none between 22 and 6 o'clock. */
  private static long byDay(Instant hour) {
    int clock = hour.atZone(ZONE).getHour();
    return clock >= 6 && clock < 22 ? 60 : 0;
  }

  @Test
  void a_camera_that_does_what_it_usually_does_is_well() {
    CameraHealth health = health(NOON, seen(NOON.minusSeconds(30)), HealthRulesTest::byDay);
    assertThat(health.state()).isEqualTo(CameraState.WELL);
    assertThat(health.lastHour()).isEqualTo(60);
    assertThat(health.usual()).isEqualTo(OptionalLong.of(60));
  }

  @Test
  void a_camera_is_silent_once_twelve_usual_reads_stayed_away() {
    assertThat(state(NOON, seen(NOON.minus(Duration.ofMinutes(11))), HealthRulesTest::byDay))
        .isEqualTo(CameraState.WELL);
    assertThat(state(NOON, seen(NOON.minus(Duration.ofMinutes(12))), HealthRulesTest::byDay))
        .isEqualTo(CameraState.SILENT);
  }

  @Test
  void a_quiet_night_is_no_silence_and_the_morning_after_is() {
    Instant fourAtNight = Instant.parse("2026-03-04T12:00:00Z");
    Instant lastEvening = Instant.parse("2026-03-04T05:59:00Z");
    assertThat(state(fourAtNight, seen(lastEvening), HealthRulesTest::byDay))
        .isEqualTo(CameraState.WELL);
    Instant afterSix = Instant.parse("2026-03-04T14:13:00Z");
    assertThat(state(afterSix, seen(lastEvening), HealthRulesTest::byDay))
        .isEqualTo(CameraState.SILENT);
  }

  @Test
  void without_history_a_day_is_too_long_and_less_is_not() {
    HourlyReads none = new HourlyReads(Map.of(), NOON.minus(3, ChronoUnit.DAYS), ZONE);
    assertThat(state(NOON, seen(NOON.minus(Duration.ofHours(23))), none))
        .isEqualTo(CameraState.WELL);
    assertThat(state(NOON, seen(NOON.minus(Duration.ofDays(1))), none))
        .isEqualTo(CameraState.SILENT);
    assertThat(none.usualIn(NOON.truncatedTo(ChronoUnit.HOURS))).isEmpty();
  }

  @Test
  void a_gate_that_opens_on_mondays_only_is_well_on_a_wednesday() {
    ToLongFunction<Instant> mondays =
        hour -> hour.atZone(ZONE).getDayOfWeek().getValue() == 1 ? 30 : 0;
    Instant monday = Instant.parse("2026-03-03T07:50:00Z");
    assertThat(state(NOON, seen(monday), mondays)).isEqualTo(CameraState.WELL);
  }

  @Test
  void what_people_said_of_its_silence_counts_and_not_its_usual() {
    Camera camera = camera(Optional.of(Duration.ofMinutes(5)));
    HourlyReads history = history(HealthRulesTest::byDay);
    assertThat(
            rules(NOON).of(camera, seen(NOON.minusSeconds(299)), history, List.of(), false).state())
        .isEqualTo(CameraState.WELL);
    assertThat(
            rules(NOON).of(camera, seen(NOON.minusSeconds(300)), history, List.of(), false).state())
        .isEqualTo(CameraState.SILENT);
  }

  @Test
  void after_a_restart_nobody_is_silent_yet_but_who_was_before() {
    HealthRules restarted = new HealthRules(NOON, NOON.minusSeconds(60));
    Optional<CameraSign> hoursAgo = seen(NOON.minus(Duration.ofHours(5)));
    assertThat(
            restarted
                .of(
                    camera(Optional.empty()),
                    hoursAgo,
                    history(HealthRulesTest::byDay),
                    List.of(),
                    false)
                .state())
        .isNotEqualTo(CameraState.SILENT);
    assertThat(
            restarted
                .of(
                    camera(Optional.empty()),
                    hoursAgo,
                    history(HealthRulesTest::byDay),
                    List.of(),
                    true)
                .state())
        .isEqualTo(CameraState.SILENT);
  }

  @Test
  void fewer_than_a_quarter_of_the_usual_is_quiet_and_a_calm_camera_never_is() {
    Instant lastFullHour = Instant.parse("2026-03-04T19:00:00Z");
    ToLongFunction<Instant> fewer = hour -> hour.equals(lastFullHour) ? 14 : 60;
    assertThat(state(NOON, seen(NOON), fewer)).isEqualTo(CameraState.QUIET);
    ToLongFunction<Instant> enough = hour -> hour.equals(lastFullHour) ? 15 : 60;
    assertThat(state(NOON, seen(NOON), enough)).isEqualTo(CameraState.WELL);
    ToLongFunction<Instant> calm = hour -> hour.equals(lastFullHour) ? 0 : 19;
    assertThat(state(NOON, seen(NOON), calm)).isEqualTo(CameraState.WELL);
  }

  @Test
  void the_usual_is_the_median_of_four_weeks_by_the_cameras_own_clock() {
    Instant hour = Instant.parse("2026-03-11T19:00:00Z"); // noon in summer time
    Map<Instant, Long> reads = new HashMap<>();
    reads.put(Instant.parse("2026-03-04T20:00:00Z"), 40L); // noon in winter time
    reads.put(Instant.parse("2026-02-25T20:00:00Z"), 50L);
    reads.put(Instant.parse("2026-02-18T20:00:00Z"), 9_000L);
    reads.put(Instant.parse("2026-02-11T20:00:00Z"), 30L);
    assertThat(new HourlyReads(reads, LONG_AGO, ZONE).usualIn(hour)).isEqualTo(OptionalLong.of(40));
  }

  @Test
  void a_clock_is_wrong_when_it_is_ahead_or_more_behind_than_the_way_explains() {
    assertThat(drifting(Duration.ofMinutes(2))).isEqualTo(CameraState.WELL);
    assertThat(drifting(Duration.ofSeconds(121))).isEqualTo(CameraState.CLOCK_WRONG);
    assertThat(drifting(Duration.ofSeconds(-10))).isEqualTo(CameraState.WELL);
    assertThat(drifting(Duration.ofSeconds(-11))).isEqualTo(CameraState.CLOCK_WRONG);
  }

  @Test
  void a_drift_that_was_measured_days_ago_says_nothing() {
    Optional<CameraSign> sign =
        sign(NOON, Optional.of(Duration.ofHours(1)), NOON.minus(Duration.ofHours(25)));
    assertThat(state(NOON, sign, HealthRulesTest::byDay)).isEqualTo(CameraState.WELL);
  }

  @Test
  void a_camera_rejects_when_more_than_a_tenth_and_at_least_three_are_put_aside() {
    assertThat(putAside(2, 0)).isEqualTo(CameraState.WELL);
    assertThat(putAside(3, 27)).isEqualTo(CameraState.WELL);
    assertThat(putAside(3, 26)).isEqualTo(CameraState.REJECTING);
  }

  @Test
  void a_camera_that_never_sent_is_new_for_a_day() {
    Camera fresh = Camera.registered(registration(Optional.empty()), NOON, "moreau");
    HourlyReads none = new HourlyReads(Map.of(), NOON, ZONE);
    assertThat(rules(NOON).of(fresh, Optional.empty(), none, List.of(), false).state())
        .isEqualTo(CameraState.NEW);
    Instant tomorrow = NOON.plus(Duration.ofDays(1));
    assertThat(rules(tomorrow).of(fresh, Optional.empty(), none, List.of(), false).state())
        .isEqualTo(CameraState.SILENT);
  }

  @Test
  void a_camera_out_of_service_is_never_silent_and_is_given_time_when_it_is_back() {
    Camera camera = camera(Optional.empty());
    camera.serve(CameraStatus.OUT_OF_SERVICE, LONG_AGO, "tran");
    Optional<CameraSign> before = seen(NOON.minus(Duration.ofDays(20)));
    assertThat(
            rules(NOON)
                .of(camera, before, history(HealthRulesTest::byDay), List.of(), false)
                .state())
        .isEqualTo(CameraState.OUT_OF_SERVICE);
    camera.serve(CameraStatus.IN_SERVICE, NOON.minusSeconds(60), "tran");
    assertThat(
            rules(NOON)
                .of(camera, before, history(HealthRulesTest::byDay), List.of(), false)
                .state())
        .isNotEqualTo(CameraState.SILENT);
  }

  private static CameraState drifting(Duration drift) {
    return state(
        NOON, sign(NOON, Optional.of(drift), NOON.minusSeconds(60)), HealthRulesTest::byDay);
  }

  private static CameraState putAside(long rejected, long messages) {
    ActivityHour hour =
        new ActivityHour(1, NOON.truncatedTo(ChronoUnit.HOURS), 0, messages, rejected);
    return rules(NOON)
        .of(
            camera(Optional.empty()),
            seen(NOON),
            history(HealthRulesTest::byDay),
            List.of(hour),
            false)
        .state();
  }

  private static CameraState state(
      Instant now, Optional<CameraSign> sign, ToLongFunction<Instant> reads) {
    return health(now, sign, reads).state();
  }

  private static CameraState state(Instant now, Optional<CameraSign> sign, HourlyReads history) {
    return rules(now).of(camera(Optional.empty()), sign, history, List.of(), false).state();
  }

  private static CameraHealth health(
      Instant now, Optional<CameraSign> sign, ToLongFunction<Instant> reads) {
    return rules(now).of(camera(Optional.empty()), sign, history(reads), List.of(), false);
  }

  private static HealthRules rules(Instant now) {
    return new HealthRules(now, LONG_AGO);
  }

  private static HourlyReads history(ToLongFunction<Instant> reads) {
    Map<Instant, Long> hours = new HashMap<>();
    Instant last = NOON.truncatedTo(ChronoUnit.HOURS);
    for (int back = 0; back < 24 * 40; back++) {
      Instant hour = last.minus(back, ChronoUnit.HOURS);
      hours.put(hour, reads.applyAsLong(hour));
    }
    return new HourlyReads(hours, LONG_AGO, ZONE);
  }

  private static Optional<CameraSign> seen(Instant lastSeen) {
    return sign(lastSeen, Optional.empty(), lastSeen);
  }

  private static Optional<CameraSign> sign(
      Instant lastSeen, Optional<Duration> drift, Instant driftAt) {
    return Optional.of(
        new CameraSign(
            1, LONG_AGO, lastSeen, Optional.of(lastSeen), drift, drift.map(some -> driftAt)));
  }

  private static Camera camera(Optional<Duration> silentAfter) {
    return Camera.registered(registration(silentAfter), LONG_AGO, "moreau");
  }

  private static CameraRegistration registration(Optional<Duration> silentAfter) {
    return new CameraRegistration(
        new CameraCode("cam-otay-1"),
        "Otay Mesa",
        "Agency",
        CameraKind.FIXED,
        new GeoPoint(32.55, -116.94),
        "US-CA",
        ZONE,
        "",
        silentAfter);
  }
}
