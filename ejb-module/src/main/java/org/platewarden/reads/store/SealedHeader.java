package org.platewarden.reads.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The first bytes of a locked image: {@code PWIM}, version (1 byte), number of the key (4), salt
 * (16), nonce (12).
 *
 * @param key number of the key that the image's own key is derived from
 * @param salt random, 16 bytes
 * @param nonce random, 12 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SealedHeader(int key, byte[] salt, byte[] nonce) {
  static final int SALT_BYTES = 16;
  static final int NONCE_BYTES = 12;
  static final int BYTES = 4 + 1 + 4 + SALT_BYTES + NONCE_BYTES;

  /** What no JPEG or PNG begins with. */
  private static final byte[] MAGIC = {'P', 'W', 'I', 'M'};

  private static final byte VERSION = 1;

  /** As it stands in the file. */
  byte[] bytes() {
    return ByteBuffer.allocate(BYTES)
        .put(MAGIC)
        .put(VERSION)
        .putInt(key)
        .put(salt)
        .put(nonce)
        .array();
  }

  /** Whether these bytes begin like a locked image, of whatever version. */
  static boolean begins(byte[] file) {
    return file.length >= MAGIC.length
        && Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /** The header at the beginning of these bytes; nothing if it is cut short or of another kind. */
  static Optional<SealedHeader> of(byte[] file) {
    if (file.length < BYTES || !begins(file) || file[MAGIC.length] != VERSION) {
      return Optional.empty();
    }
    ByteBuffer rest = ByteBuffer.wrap(file, MAGIC.length + 1, BYTES - MAGIC.length - 1);
    int key = rest.getInt();
    byte[] salt = new byte[SALT_BYTES];
    byte[] nonce = new byte[NONCE_BYTES];
    rest.get(salt).get(nonce);
    return Optional.of(new SealedHeader(key, salt, nonce));
  }
}
