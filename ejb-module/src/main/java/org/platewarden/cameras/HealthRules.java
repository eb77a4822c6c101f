package org.platewarden.cameras;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.platewarden.cameras.model.ActivityHour;
import org.platewarden.cameras.model.Camera;
import org.platewarden.cameras.model.CameraSign;

/** Tells how a camera is from what came of it. */
final class HealthRules {
  /** Without history and without a word of the people, a day of silence is too long. */
  static final Duration SILENCE_WITHOUT_HISTORY = Duration.ofDays(1);

  /**
   * So many reads were to be expected since the last sign. By chance alone that many stay away once
   * in e^12, about 160,000 times; traffic is less even than chance, hence not fewer.
   */
  static final double EXPECTED_MISSED = 12;

  /** Farther behind than delays on the way explain. */
  static final Duration BEHIND = Duration.ofMinutes(2);

  /** A read cannot come before it was captured, so little is allowed. */
  static final Duration AHEAD = Duration.ofSeconds(10);

  private static final Duration MEASURED_LATELY = Duration.ofDays(1);
  private static final double PUT_ASIDE_SHARE = 0.1;
  private static final long PUT_ASIDE_LEAST = 3;
  private static final double QUIET_SHARE = 0.25;
  private static final long BUSY = 20;

  private final Instant now;
  private final Instant watchingSince;

  /**
   * Rules at an instant.
   *
   * @param watchingSince while no server ran nothing could come: silence is counted from here at
   *     the earliest
   */
  HealthRules(Instant now, Instant watchingSince) {
    this.now = now;
    this.watchingSince = watchingSince;
  }

  /**
   * How a camera is.
   *
   * @param sign the last of it, if there is one
   * @param history its hours
   * @param today its hours of the last day
   * @param alerted whether it fell silent before and nothing came since
   */
  CameraHealth of(
      Camera camera,
      Optional<CameraSign> sign,
      HourlyReads history,
      List<ActivityHour> today,
      boolean alerted) {
    Instant lastFullHour = now.truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS);
    long rejected = today.stream().mapToLong(ActivityHour::rejected).sum();
    long came = rejected + today.stream().mapToLong(ActivityHour::messages).sum();
    CameraHealth facts =
        new CameraHealth(
            CameraState.WELL,
            sign.map(CameraSign::lastSeen),
            sign.flatMap(CameraSign::lastCaptured),
            history.in(lastFullHour),
            history.usualIn(lastFullHour),
            sign.filter(this::isMeasuredLately).flatMap(CameraSign::drift),
            came == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) rejected / came),
            camera.silentAfter());
    if (!camera.registered().inService()) {
      return facts.as(CameraState.OUT_OF_SERVICE);
    }
    return alerted || isSilent(camera, sign, history)
        ? facts.as(CameraState.SILENT)
        : facts.as(stateOf(facts, rejected));
  }

  private static CameraState stateOf(CameraHealth facts, long rejected) {
    if (facts.lastSeen().isEmpty()) {
      return CameraState.NEW;
    }
    if (facts.drift().filter(HealthRules::isWrong).isPresent()) {
      return CameraState.CLOCK_WRONG;
    }
    if (rejected >= PUT_ASIDE_LEAST && facts.putAside().orElse(0) > PUT_ASIDE_SHARE) {
      return CameraState.REJECTING;
    }
    long usual = facts.usual().orElse(0);
    return usual >= BUSY && facts.lastHour() < QUIET_SHARE * usual
        ? CameraState.QUIET
        : CameraState.WELL;
  }

  private boolean isMeasuredLately(CameraSign sign) {
    return sign.driftAt().filter(at -> at.isAfter(now.minus(MEASURED_LATELY))).isPresent();
  }

  private static boolean isWrong(Duration drift) {
    return drift.compareTo(BEHIND) > 0 || drift.negated().compareTo(AHEAD) > 0;
  }

  private boolean isSilent(Camera camera, Optional<CameraSign> sign, HourlyReads history) {
    // out of service it was not expected to say anything
    Instant since =
        later(
            later(sign.map(CameraSign::lastSeen).orElse(camera.changedAt()), camera.changedAt()),
            watchingSince);
    Duration silent = Duration.between(since, now);
    if (camera.silentAfter().isPresent()) {
      return silent.compareTo(camera.silentAfter().get()) >= 0;
    }
    return silent.compareTo(SILENCE_WITHOUT_HISTORY) >= 0
        ? !isUsuallyThisSilent(history, since)
        : expectedSince(history, since).orElse(0) >= EXPECTED_MISSED;
  }

  /** A camera of a gate that opens on Mondays is well on a Sunday. */
  private boolean isUsuallyThisSilent(HourlyReads history, Instant since) {
    Instant week = now.minus(7, ChronoUnit.DAYS);
    OptionalDouble expected = expectedSince(history, later(since, week));
    return since.isAfter(week) && expected.isPresent() && expected.getAsDouble() < EXPECTED_MISSED;
  }

  /** How many reads are usual between an instant and now; empty without enough history. */
  private OptionalDouble expectedSince(HourlyReads history, Instant since) {
    double expected = 0;
    for (Instant hour = since.truncatedTo(ChronoUnit.HOURS);
        hour.isBefore(now);
        hour = hour.plus(1, ChronoUnit.HOURS)) {
      OptionalLong usual = history.usualIn(hour);
      if (usual.isEmpty()) {
        return OptionalDouble.empty();
      }
      Instant from = later(hour, since);
      Instant nextHour = hour.plus(1, ChronoUnit.HOURS);
      Instant until = nextHour.isBefore(now) ? nextHour : now;
      expected +=
          usual.getAsLong()
              * ((double) Duration.between(from, until).toMillis()
                  / Duration.ofHours(1).toMillis());
    }
    return OptionalDouble.of(expected);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
