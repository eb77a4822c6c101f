package org.platewarden.recognition.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.platewarden.recognition.FrameHeader;

/**
 * How the portal and a worker speak: each message is its length in four bytes, then as many bytes.
 * Neither side trusts the other's lengths.
 */
final class Wire {
  /** A frame, and the values that stand beside it. */
  static final int MOST_REQUEST = FrameHeader.MAX_ENCODED_BYTES + (1 << 16);

  /** A picture that may be as large as the frame that it was made of, and larger. */
  static final int MOST_ANSWER = 2 * FrameHeader.MAX_ENCODED_BYTES;

  /** The classes that decide how messages look. */
  private static final List<Class<?>> FORM =
      List.of(Wire.class, RequestForm.class, AnswerForm.class, PlateForm.class);

  private Wire() {}

  /** Writes one message's content. */
  @FunctionalInterface
  interface Writer {
    void write(DataOutputStream out) throws IOException;
  }

  /** Reads one message's content. */
  @FunctionalInterface
  interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  /**
   * Sends one message.
   *
   * @throws IOException if the other side is gone, or the message is longer than it would take
   */
  static void send(OutputStream out, int most, Writer content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    content.write(new DataOutputStream(bytes));
    if (bytes.size() > most) {
      throw new IOException(
          "message not sent: it has %d bytes, and %d are the most".formatted(bytes.size(), most));
    }
    out.write(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.size()).array());
    bytes.writeTo(out);
    out.flush();
  }

  /**
   * Waits for one message.
   *
   * @throws EOFException if the other side is gone
   * @throws IOException if the message is too long, breaks off or does not mean anything
   */
  static <T> T receive(InputStream in, int most, Reader<T> content) throws IOException {
    int length = new DataInputStream(in).readInt();
    if (length < 1 || length > most) {
      throw new IOException(
          "message refused: it would have %d bytes, 1 to %d can be".formatted(length, most));
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException(
          "message breaks off after %d of %d bytes".formatted(bytes.length, length));
    }
    var message = new DataInputStream(new ByteArrayInputStream(bytes));
    T read;
    try {
      read = content.read(message);
    } catch (IllegalArgumentException e) {
      throw new IOException("message refused: it means nothing that can be", e);
    }
    if (message.available() > 0) {
      throw new IOException(
          "message refused: %d of its %d bytes are too many"
              .formatted(message.available(), length));
    }
    return read;
  }

  /** Writes bytes with their count. */
  static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads bytes with their count, which cannot be more than are there. */
  static byte[] readBytes(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > in.available()) {
      throw new IOException(
          "message refused: %d bytes are announced, %d are left".formatted(count, in.available()));
    }
    return in.readNBytes(count);
  }

  /** Names the form of requests and answers; the two sides must have the same. */
  static String build() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Class<?> type : FORM) {
        try (InputStream file = Wire.class.getResourceAsStream(type.getSimpleName() + ".class")) {
          digest.update(file == null ? new byte[0] : file.readAllBytes());
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** A worker's words, cut and without control characters: what it says is not trusted either. */
  static String words(byte[] utf8, int most) {
    String words = new String(utf8, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ").strip();
    return words.length() > most ? words.substring(0, most) + "..." : words;
  }
}
