package org.platewarden.cameras.model;

import java.time.Instant;

/**
 * What came from a camera in an hour.
 *
 * @param cameraId whose
 * @param hour when it begins
 * @param reads new ones, not older than a day when they came
 * @param messages frames and messages taken in
 * @param rejected frames and messages put aside
 */
public record ActivityHour(int cameraId, Instant hour, long reads, long messages, long rejected) {}
