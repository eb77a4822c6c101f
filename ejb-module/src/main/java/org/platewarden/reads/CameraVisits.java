package org.platewarden.reads;

import java.time.Instant;

/**
 * How often one plate passed one camera.
 *
 * @param camera its code
 * @param cameraName how people call it
 * @param first the first read
 * @param last the last read
 * @param count how many reads
 */
public record CameraVisits(
    String camera, String cameraName, Instant first, Instant last, long count) {}
