package org.platewarden.reads.model;

/**
 * How many reads one camera made of one plate.
 *
 * @param cameraId the camera's number
 * @param plate its characters
 * @param reads at least 1
 */
public record PlateTally(int cameraId, String plate, int reads) {
  /** Never shows the plate. */
  @Override
  public String toString() {
    return "PlateTally[camera %d, %d reads]".formatted(cameraId, reads);
  }
}
