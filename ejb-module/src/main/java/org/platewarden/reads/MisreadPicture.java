package org.platewarden.reads;

import org.platewarden.recognition.PlateBox;

/**
 * A misread plate on its frame, whose people are masked.
 *
 * @param jpeg a JPEG without any metadata; whoever is given it does not write to it
 * @param box where the plate is on it, pixels
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record MisreadPicture(byte[] jpeg, PlateBox box) {
  @Override
  public String toString() {
    return "MisreadPicture[" + jpeg.length + " bytes, " + box + "]";
  }
}
