package org.platewarden.cameras;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How a camera is, and what that is told from.
 *
 * @param state in a word
 * @param lastSeen when anything came last
 * @param lastCaptured its newest read, by its clock
 * @param lastHour reads of the last full hour
 * @param usual reads of that hour of the week, the median of four weeks; empty without enough
 *     history
 * @param drift how far its clock is behind ours; negative if ahead; empty if not measured in a day
 * @param putAside which share of a day's frames and messages was put aside, 0 to 1; empty if none
 *     came
 * @param silence how long it may be silent, if somebody said so
 */
public record CameraHealth(
    CameraState state,
    Optional<Instant> lastSeen,
    Optional<Instant> lastCaptured,
    long lastHour,
    OptionalLong usual,
    Optional<Duration> drift,
    OptionalDouble putAside,
    Optional<Duration> silence) {
  /** The same facts, told as another state. */
  CameraHealth as(CameraState told) {
    return new CameraHealth(
        told, lastSeen, lastCaptured, lastHour, usual, drift, putAside, silence);
  }
}
