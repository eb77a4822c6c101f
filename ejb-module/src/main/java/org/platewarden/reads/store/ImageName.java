package org.platewarden.reads.store;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What an image's file is called: 64 hexadecimal digits that tell nothing of the image to whoever
 * lacks the naming key.
 *
 * @param hex lower case
 */
record ImageName(String hex) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  ImageName {
    if (!isName(hex)) {
      throw new IllegalArgumentException("image name refused: it is not 64 hexadecimal digits");
    }
  }

  /** Whether a file of this name can be an image of ours. */
  static boolean isName(String fileName) {
    return HEX.matcher(fileName).matches();
  }

  /** 32 bytes. */
  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  /** The first eight bytes: enough to tell a hundred million names apart. */
  long fingerprint() {
    return Long.parseUnsignedLong(hex, 0, 16, 16);
  }

  /** The first byte, 0 to 255: the folder's first level. */
  int shelf() {
    return Integer.parseInt(hex, 0, 2, 16);
  }
}
