package org.platewarden.routes.imports;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The lines of a file, packed by gzip or not, in memory that does not grow with it. A line ends
 * with a line feed, and nothing else ends one.
 */
final class FileLines implements Closeable {
  /** Longest line that is looked at. */
  static final int LONGEST = 1 << 20;

  private static final int BUFFER = 1 << 16;
  private static final int GZIP_MAGIC = 0x1f8b;

  /** Real files of reads unpack to ten or twenty times their size. */
  private static final int MOST_TIMES = 200;

  private static final long NEVER_TOO_MUCH = 64L << 20;

  private final CountedBytes packed;
  private final InputStream unpacked;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int until;
  private long lines;
  private long unpackedBytes;

  /**
   * One line.
   *
   * @param number from 1
   * @param bytes without the line feed; the first ones alone of one that is too long
   * @param length how many bytes it has
   */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares lines by equals
  record Line(long number, byte[] bytes, long length) {
    boolean isTooLong() {
      return length > LONGEST;
    }
  }

  FileLines(Path file) throws IOException {
    packed = new CountedBytes(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS));
    PushbackInputStream start = new PushbackInputStream(packed, BUFFER);
    byte[] magic = start.readNBytes(2);
    start.unread(magic);
    boolean gzip =
        magic.length == 2 && (((magic[0] & 0xff) << 8) | (magic[1] & 0xff)) == GZIP_MAGIC;
    unpacked = gzip ? new GZIPInputStream(start, BUFFER) : start;
  }

  /** How many bytes of the file were read, as it lies on the disk. */
  long position() {
    return packed.count;
  }

  /** How many lines were read. */
  long lines() {
    return lines;
  }

  /**
   * The next line, if there is one.
   *
   * @throws FileRefused if the file is damaged or unpacks without end
   */
  Optional<Line> next() throws IOException, FileRefused {
    ByteArrayOutputStream begun = new ByteArrayOutputStream(0);
    long length = 0;
    while (from < until || fill()) {
      int end = from;
      while (end < until && buffer[end] != '\n') {
        end++;
      }
      int kept = Math.min(end - from, LONGEST - begun.size());
      begun.write(buffer, from, kept);
      length += end - from;
      from = end + 1;
      if (end < until) {
        return Optional.of(new Line(++lines, begun.toByteArray(), length));
      }
    }
    return length == 0
        ? Optional.empty()
        : Optional.of(new Line(++lines, begun.toByteArray(), length));
  }

  private boolean fill() throws IOException, FileRefused {
    try {
      until = Math.max(0, unpacked.read(buffer));
    } catch (EOFException | ZipException e) {
      throw new FileRefused(
          "file refused from line %d on: it is damaged or not whole; send it again, lines that were stored are known then"
              .formatted(lines + 1));
    }
    from = 0;
    unpackedBytes += until;
    if (unpackedBytes > NEVER_TOO_MUCH && unpackedBytes / MOST_TIMES > packed.count) {
      throw new FileRefused(
          "file refused from line %d on: it unpacks to more than %d times its size; send it unpacked"
              .formatted(lines + 1, MOST_TIMES));
    }
    return until > 0;
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }

  /** Counts what is read. */
  private static final class CountedBytes extends FilterInputStream {
    private long count;

    CountedBytes(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
