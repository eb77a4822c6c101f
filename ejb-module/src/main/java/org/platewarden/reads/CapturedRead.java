package org.platewarden.reads;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.ImageHash;
import org.platewarden.kernel.Issuer;
import org.platewarden.recognition.Candidate;
import org.platewarden.recognition.PlateBox;

/**
 * A read as it came in, recognised by us or by the camera.
 *
 * @param camera who saw it
 * @param externalId its name at its source; the same again is the same read; 1 to 200 characters,
 *     none of them a control character
 * @param capturedAt by the camera's clock
 * @param candidates what it may read, best first, at least one
 * @param issuer or unknown
 * @param place where, if the camera moves and said so; else where the camera stands
 * @param vehicle what else was seen
 * @param box the plate on the image
 * @param image the image, kept before
 */
public record CapturedRead(
    CameraCode camera,
    String externalId,
    Instant capturedAt,
    List<Candidate> candidates,
    Issuer issuer,
    Optional<GeoPoint> place,
    Vehicle vehicle,
    Optional<PlateBox> box,
    Optional<ImageHash> image) {
  private static final int LONGEST_ID = 200;

  public CapturedRead {
    if (externalId.isEmpty() || externalId.length() > LONGEST_ID || candidates.isEmpty()) {
      throw new IllegalArgumentException(
          "read refused: its id has %d characters, 1 to %d can be; it has %d candidates, 1 is the least"
              .formatted(externalId.length(), LONGEST_ID, candidates.size()));
    }
    if (!externalId.chars().allMatch(CapturedRead::isStorable)) {
      throw new IllegalArgumentException(
          "read refused: its id of %d characters holds a control character or half of one; send letters and digits"
              .formatted(externalId.length()));
    }
    candidates = List.copyOf(candidates);
  }

  /** PostgreSQL's text holds no NUL and no half of a pair. */
  static boolean isStorable(int character) {
    return !Character.isISOControl(character) && !Character.isSurrogate((char) character);
  }

  /** The same read with its image. */
  public CapturedRead with(ImageHash kept) {
    return new CapturedRead(
        camera, externalId, capturedAt, candidates, issuer, place, vehicle, box, Optional.of(kept));
  }
}
