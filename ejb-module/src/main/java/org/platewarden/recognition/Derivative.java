package org.platewarden.recognition;

import java.util.Arrays;

/**
 * What may be shown of a frame.
 *
 * @param jpeg a JPEG file without any metadata; its array is handed over, not copied
 * @param masked what was masked in it
 */
@SuppressWarnings("ArrayRecordComponent") // equality by content is given below
public record Derivative(byte[] jpeg, Masked masked) {
  /** What was masked. */
  public enum Masked {
    /** Faces, and the windscreen above each plate. */
    FACES_AND_WINDSCREENS,
    /** Faces alone: no plate was known or found, so no vehicle was. */
    FACES_NO_VEHICLE_KNOWN
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Derivative(byte[] bytes, Masked what)
        && Arrays.equals(jpeg, bytes)
        && masked == what;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(jpeg) + masked.hashCode();
  }

  @Override
  public String toString() {
    return "Derivative[" + jpeg.length + " bytes, " + masked + "]";
  }
}
