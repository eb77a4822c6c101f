package org.platewarden.reads.model;

import java.time.Instant;
import org.platewarden.kernel.ImageHash;

/**
 * A frame that was taken in, with or without plates on it.
 *
 * @param cameraId whose it is
 * @param image the name of its image
 * @param capturedAt by the camera's clock
 * @param receivedAt by ours
 * @param plates how many were found
 */
public record TakenFrame(
    int cameraId, ImageHash image, Instant capturedAt, Instant receivedAt, int plates) {}
