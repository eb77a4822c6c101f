package org.platewarden.audit.tlog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes under a signature, for each kind of key. */
final class SignedMessage {
  private static final byte[] SUBTREE = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_NAME = 255;

  private SignedMessage() {}

  /**
   * What a key of this name signs.
   *
   * @param time in seconds since 1970
   * @throws LogRefused if the kind signs checkpoints only and the text is none
   */
  static byte[] of(KeyKind kind, String name, long time, String text) {
    return switch (kind) {
      case ED25519 -> utf8(text);
      case ED25519_COSIGNATURE -> utf8("cosignature/v1\ntime " + time + "\n" + text);
      case ML_DSA_44_COSIGNATURE -> subtree(name, time, Checkpoint.read(text));
    };
  }

  private static byte[] subtree(String name, long time, Checkpoint checkpoint) {
    var message = new ByteArrayOutputStream();
    message.writeBytes(SUBTREE);
    putName(message, name);
    putNumber(message, time);
    putName(message, checkpoint.origin());
    putNumber(message, 0);
    putNumber(message, checkpoint.size());
    message.writeBytes(checkpoint.root().bytes());
    return message.toByteArray();
  }

  private static void putName(ByteArrayOutputStream message, String name) {
    byte[] bytes = utf8(name);
    if (bytes.length > LONGEST_NAME) {
      throw new LogRefused(
          "signature refused: a name of %d bytes, %d at the most"
              .formatted(bytes.length, LONGEST_NAME));
    }
    message.write(bytes.length);
    message.writeBytes(bytes);
  }

  private static void putNumber(ByteArrayOutputStream message, long number) {
    message.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
