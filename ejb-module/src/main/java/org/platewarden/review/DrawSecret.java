package org.platewarden.review;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * What decides a week's draw together with the trail's root: kept from everybody until the week is
 * over, and bound before it begins by its commitment.
 *
 * @param hex 64 hexadecimal digits
 */
record DrawSecret(String hex) {
  private static final String FORM = "platewarden-review/1";

  DrawSecret {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "secret of a draw refused: %d characters; it has 64 hexadecimal digits"
              .formatted(hex.length()));
    }
  }

  /** A week's secret; the same key gives the same one. */
  static DrawSecret of(SecretKey key, ReviewWeek week) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] secret = mac.doFinal((FORM + "\n" + week).getBytes(StandardCharsets.UTF_8));
      return new DrawSecret(HexFormat.of().formatHex(secret));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** What binds it: the SHA-256 of three lines, form, week and secret. */
  String commitment(ReviewWeek week) {
    return sha256(FORM + "\n" + week + "\n" + hex + "\n");
  }

  /** The lot of something in a week's draw: the SHA-256 of four lines. */
  String lot(String root, String of) {
    return sha256(FORM + "\n" + hex + "\n" + root + "\n" + of + "\n");
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Never shows it. */
  @Override
  public String toString() {
    return "DrawSecret[]";
  }
}
