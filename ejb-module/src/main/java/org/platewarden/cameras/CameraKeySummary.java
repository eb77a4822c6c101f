package org.platewarden.cameras;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a key once it was shown.
 *
 * @param keyId its name
 * @param issuedAt when it was made
 * @param issuedBy who had it made
 * @param endsAt from when it no longer works, if it ends by itself
 * @param withdrawnAt since when it no longer works, if it was withdrawn
 * @param works whether it works now
 */
public record CameraKeySummary(
    String keyId,
    Instant issuedAt,
    String issuedBy,
    Optional<Instant> endsAt,
    Optional<Instant> withdrawnAt,
    boolean works) {}
