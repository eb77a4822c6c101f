package org.platewarden.web.read;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of picture that are shown, told by their first bytes, never by a name. */
enum ImageType {
  JPEG("image/jpeg", "ffd8ff"),
  PNG("image/png", "89504e470d0a1a0a");

  private final String contentType;
  private final String begins;

  ImageType(String contentType, String begins) {
    this.contentType = contentType;
    this.begins = begins;
  }

  String contentType() {
    return contentType;
  }

  /** The kind of these bytes, if it is one of ours. */
  static Optional<ImageType> of(byte[] image) {
    String start = HexFormat.of().formatHex(image, 0, Math.min(image.length, 8));
    return Arrays.stream(values()).filter(type -> start.startsWith(type.begins)).findFirst();
  }
}
