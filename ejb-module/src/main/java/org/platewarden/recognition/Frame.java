package org.platewarden.recognition;

import java.util.Arrays;

/**
 * One still picture of a camera, as the camera encoded it.
 *
 * <p>Ownership: the bytes are not copied, since frames are large and short-lived. Whoever makes a
 * frame hands its array over and no longer writes to it; whoever reads {@link #encoded()} must not
 * write to it either. Two frames are equal when their bytes are.
 *
 * @param encoded a JPEG or PNG file; whether it is one is found out by the recognizer
 */
@SuppressWarnings("ArrayRecordComponent") // equality by content is given below
public record Frame(byte[] encoded) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Frame(byte[] bytes) && Arrays.equals(encoded, bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }

  @Override
  public String toString() {
    return "Frame[" + encoded.length + " bytes]";
  }
}
