package org.platewarden.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name an image has by what it is: SHA-256 of its bytes.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ImageHash(String hex) {
  private static final int DIGITS = 64;

  public ImageHash {
    if (hex.length() != DIGITS || !hex.chars().allMatch(ImageHash::isDigit)) {
      throw new IllegalArgumentException("image hash refused: it is not 64 hexadecimal digits");
    }
  }

  private static boolean isDigit(int character) {
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
  }

  /** The name of these bytes. */
  public static ImageHash of(byte[] image) {
    try {
      return new ImageHash(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(image)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** 32 bytes. */
  public static ImageHash ofDigest(byte[] digest) {
    return new ImageHash(HexFormat.of().formatHex(digest));
  }

  /** 32 bytes. */
  public byte[] digest() {
    return HexFormat.of().parseHex(hex);
  }
}
