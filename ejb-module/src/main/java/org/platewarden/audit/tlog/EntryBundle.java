package org.platewarden.audit.tlog;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Up to 256 entries as they are published: each after its length in two bytes. */
public final class EntryBundle {
  /** The longest entry, in bytes. */
  public static final int LONGEST = 65_535;

  private EntryBundle() {}

  /** The bytes of a bundle. */
  public static byte[] write(List<byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      if (entry.length > LONGEST) {
        throw new LogRefused(
            "entry refused: %d bytes, %d at the most".formatted(entry.length, LONGEST));
      }
      bytes.write(entry.length >>> 8);
      bytes.write(entry.length);
      bytes.writeBytes(entry);
    }
    return bytes.toByteArray();
  }

  /**
   * The entries of a bundle.
   *
   * @param width how many there must be
   * @throws LogRefused if there are more or fewer, or the last is cut short
   */
  public static List<byte[]> read(byte[] bytes, int width) {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    List<byte[]> entries = new ArrayList<>();
    while (rest.hasRemaining()) {
      int length = rest.remaining() < 2 ? -1 : Short.toUnsignedInt(rest.getShort());
      if (length < 0 || length > rest.remaining() || entries.size() == width) {
        throw new LogRefused(
            "bundle refused: after %d of %d entries its bytes make no sense"
                .formatted(entries.size(), width));
      }
      byte[] entry = new byte[length];
      rest.get(entry);
      entries.add(entry);
    }
    if (entries.size() != width) {
      throw new LogRefused(
          "bundle refused: %d entries, %d are wanted".formatted(entries.size(), width));
    }
    return entries;
  }
}
