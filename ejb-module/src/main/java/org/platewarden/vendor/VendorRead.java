package org.platewarden.vendor;

import java.io.Serializable;
import java.time.Instant;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Plate;

/**
 * A read as a vendor gave it. It is never one of ours.
 *
 * @param reference the vendor's own, at most 80 characters
 * @param plate as the vendor has it
 * @param capturedAt by the vendor
 * @param camera where it was made
 * @param vehicle make, model and colour in the vendor's words, at most 120 characters; may be empty
 * @param confidence 0 to 1; negative if it was not told
 */
public record VendorRead(
    String reference,
    Plate plate,
    Instant capturedAt,
    Camera camera,
    String vehicle,
    double confidence)
    implements Serializable {
  private static final int LONGEST_REFERENCE = 80;
  private static final int LONGEST_WORDS = 120;

  public VendorRead {
    requireShort("reference", reference, LONGEST_REFERENCE);
    requireShort("vehicle", vehicle, LONGEST_WORDS);
    if (reference.isBlank() || !(confidence <= 1)) {
      throw new IllegalArgumentException(
          "vendor read refused: it has no reference, or a confidence of " + confidence);
    }
  }

  /**
   * A vendor's camera.
   *
   * @param name as the vendor calls it, at most 120 characters
   * @param place where it stands
   * @param placeOfCapture whose law applies, ISO 3166-2
   */
  public record Camera(String name, GeoPoint place, String placeOfCapture) implements Serializable {
    public Camera {
      requireShort("camera", name, LONGEST_WORDS);
      requireShort("place of capture", placeOfCapture, 6);
    }

    /** Whether it stands in the United States (R3). */
    public boolean isUsBased() {
      return placeOfCapture.matches("US-[A-Z]{2}");
    }
  }

  private static void requireShort(String what, String text, int longest) {
    if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "vendor read refused: its %s has %d characters, %d are the most, and none may be a control"
              .formatted(what, text.length(), longest));
    }
  }

  /** Whether the vendor told how sure it is. */
  public boolean isConfidenceTold() {
    return confidence >= 0;
  }

  /** Never shows the plate. */
  @Override
  public String toString() {
    return "VendorRead[" + capturedAt + "]";
  }
}
