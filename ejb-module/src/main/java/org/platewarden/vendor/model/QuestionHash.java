package org.platewarden.vendor.model;

import java.util.HexFormat;

/**
 * Which question an answer answers: a keyed hash of who asked what, for which case. It tells
 * nothing to whoever lacks the key.
 *
 * @param hex 64 digits
 */
public record QuestionHash(String hex) {
  /** Of 32 bytes. */
  public static QuestionHash of(byte[] bytes) {
    return new QuestionHash(HexFormat.of().formatHex(bytes));
  }

  /** As bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
