package org.platewarden.audit.tlog;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * One line under a note.
 *
 * @param keyName who signed
 * @param base64 four bytes that say which key, eight of time in a cosignature, the signature
 */
public record NoteSignature(String keyName, String base64) {
  private static final String DASH = "\u2014 ";

  /** Checks that it can be written and read again. */
  public NoteSignature {
    keyName(keyName);
    int bytes = Hash.bytesOf(base64, "signature").length;
    if (bytes <= Integer.BYTES) {
      throw new LogRefused("signature refused: %d bytes".formatted(bytes));
    }
  }

  static NoteSignature of(VerifierKey key, byte[] signature) {
    byte[] whole =
        ByteBuffer.allocate(Integer.BYTES + signature.length)
            .putInt(key.id())
            .put(signature)
            .array();
    return new NoteSignature(key.name(), Base64.getEncoder().encodeToString(whole));
  }

  /**
   * Reads a line, without its end.
   *
   * @throws LogRefused unless it is exactly as {@link #line()} writes it
   */
  public static NoteSignature read(String line) {
    String[] parts = line.split(" ", 4);
    if (parts.length != 3 || !line.startsWith(DASH)) {
      throw new LogRefused("note refused: a line under its text is no signature");
    }
    return new NoteSignature(parts[1], parts[2]);
  }

  /** Which key it says it was. */
  int keyId() {
    return whole().getInt();
  }

  /** The time of a cosignature, in seconds since 1970; negative if there is none. */
  public long time() {
    ByteBuffer timed = whole().position(Integer.BYTES);
    return timed.remaining() < Long.BYTES ? -1 : timed.getLong();
  }

  /** The signature; of a cosignature with its time before it. */
  byte[] bytes() {
    byte[] whole = whole().array();
    return Arrays.copyOfRange(whole, Integer.BYTES, whole.length);
  }

  /** Its line, without an end. */
  public String line() {
    return DASH + keyName + " " + base64;
  }

  private ByteBuffer whole() {
    return ByteBuffer.wrap(Base64.getDecoder().decode(base64));
  }

  static String keyName(String name) {
    if (name.isEmpty() || name.codePoints().anyMatch(NoteSignature::strange)) {
      throw new LogRefused("key name refused: empty, or with a blank or a plus sign in it");
    }
    return name;
  }

  private static boolean strange(int sign) {
    return sign == '+'
        || Character.isSpaceChar(sign)
        || Character.isWhitespace(sign)
        || Character.isISOControl(sign)
        || Character.getType(sign) == Character.SURROGATE;
  }
}
