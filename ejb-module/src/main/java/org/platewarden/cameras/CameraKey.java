package org.platewarden.cameras;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A camera's key: {@code pwk_<key id>_<secret>}. The prefix lets scanners find keys that were left
 * somewhere.
 *
 * @param keyId 12 hexadecimal digits, no secret
 * @param secret 256 random bits, base64url
 */
record CameraKey(String keyId, String secret) {
  private static final int ID_BYTES = 6;
  private static final int SECRET_BYTES = 32;
  private static final Pattern WRITTEN = Pattern.compile("pwk_([0-9a-f]{12})_([A-Za-z0-9_-]{43})");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new key. */
  static CameraKey random() {
    return new CameraKey(
        HexFormat.of().formatHex(bytes(ID_BYTES)),
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES)));
  }

  /** The key that is written so, if it is one. */
  static Optional<CameraKey> of(String written) {
    Matcher key = WRITTEN.matcher(written);
    return key.matches()
        ? Optional.of(new CameraKey(key.group(1), key.group(2)))
        : Optional.empty();
  }

  /** As the camera must present it. */
  String written() {
    return "pwk_" + keyId + "_" + secret;
  }

  /** What is kept of the secret: 32 bytes. */
  byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(secret.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] bytes(int number) {
    byte[] bytes = new byte[number];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  @Override
  public String toString() {
    return "pwk_" + keyId + "_...";
  }
}
