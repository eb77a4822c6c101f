package org.platewarden.audit.tlog;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A SHA-256 hash in a tree of RFC 6962, section 2.1: 32 bytes, kept as four numbers so that it
 * cannot be changed and compares by value.
 */
public record Hash(long first, long second, long third, long fourth) {
  /** How many bytes it has. */
  public static final int BYTES = 32;

  /** The root of a tree without leaves. */
  public static final Hash OF_NOTHING = of(sha256().digest());

  private static final byte LEAF = 0;
  private static final byte NODE = 1;

  /**
   * These 32 bytes.
   *
   * @throws LogRefused if there are more or fewer
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new LogRefused("hash refused: %d bytes, 32 are wanted".formatted(bytes.length));
    }
    return at(ByteBuffer.wrap(bytes));
  }

  /** The next 32 bytes, of a buffer that has them. */
  static Hash at(ByteBuffer bytes) {
    return new Hash(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
  }

  /** The hash of a leaf. */
  public static Hash leaf(byte[] entry) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    digest.update(entry);
    return of(digest.digest());
  }

  /** The hash of a node over two others. */
  public static Hash node(Hash left, Hash right) {
    ByteBuffer bytes = ByteBuffer.allocate(1 + 2 * BYTES).put(NODE);
    left.into(bytes);
    right.into(bytes);
    return of(sha256().digest(bytes.array()));
  }

  /**
   * Reads a hash from a line of text.
   *
   * @throws LogRefused unless it is 32 bytes in base64, written in the one canonical way
   */
  public static Hash fromBase64(String text) {
    return of(bytesOf(text, "hash"));
  }

  /** Its 32 bytes. */
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    into(bytes);
    return bytes.array();
  }

  /** As checkpoints and proofs write it. */
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes());
  }

  void into(ByteBuffer bytes) {
    bytes.putLong(first).putLong(second).putLong(third).putLong(fourth);
  }

  @Override
  public String toString() {
    return base64();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Base64 with its padding and without loose bits: one text for one sequence of bytes. */
  static byte[] bytesOf(String base64, String what) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new LogRefused("%s refused: it is not canonical base64".formatted(what));
  }

  /** The root over hashes that stand side by side. */
  static Hash over(Hash[] hashes) {
    return hashes.length == 0 ? OF_NOTHING : over(hashes, 0, hashes.length);
  }

  private static Hash over(Hash[] hashes, int from, int to) {
    if (to - from == 1) {
      return hashes[from];
    }
    int split = from + Integer.highestOneBit(to - from - 1);
    return node(over(hashes, from, split), over(hashes, split, to));
  }

  /** The root over hashes that stand side by side. */
  public static Hash over(List<Hash> hashes) {
    return over(hashes.toArray(Hash[]::new));
  }

  /** Whether bytes start as others do, for comparing without copies. */
  static boolean startsWith(byte[] bytes, byte[] beginning) {
    return bytes.length >= beginning.length
        && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
  }
}
