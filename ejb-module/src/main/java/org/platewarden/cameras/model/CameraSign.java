package org.platewarden.cameras.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The last that was seen of a camera.
 *
 * @param cameraId whose
 * @param firstSeen when anything came first
 * @param lastSeen when anything came last
 * @param lastCaptured its newest read, by its clock
 * @param drift how far its clock is behind ours, delays on the way included; negative if ahead
 * @param driftAt when that was measured
 */
public record CameraSign(
    int cameraId,
    Instant firstSeen,
    Instant lastSeen,
    Optional<Instant> lastCaptured,
    Optional<Duration> drift,
    Optional<Instant> driftAt) {}
