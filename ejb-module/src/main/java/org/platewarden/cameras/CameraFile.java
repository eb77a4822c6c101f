package org.platewarden.cameras;

import java.time.Instant;

/**
 * All that is kept of a camera's registration.
 *
 * @param registration what people said of it
 * @param status whether it serves
 * @param version for the next change
 * @param registeredAt when it was registered
 * @param registeredBy by whom
 * @param changedAt when it was changed last
 * @param changedBy by whom
 */
public record CameraFile(
    CameraRegistration registration,
    CameraStatus status,
    CameraVersion version,
    Instant registeredAt,
    String registeredBy,
    Instant changedAt,
    String changedBy) {}
