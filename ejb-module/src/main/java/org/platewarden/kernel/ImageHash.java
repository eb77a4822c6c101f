package org.platewarden.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The name an image has by what it is: SHA-256 of its bytes.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ImageHash(String hex) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  public ImageHash {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("image hash refused: it is not 64 hexadecimal digits");
    }
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
