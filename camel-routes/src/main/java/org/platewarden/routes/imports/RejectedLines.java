package org.platewarden.routes.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.platewarden.reads.ImportProgress.Rejected;

/**
 * Lines that were put aside, as they came and under the file's own header, so that they can be
 * mended and imported; and beside them why. Durable before the position that lies behind them.
 */
final class RejectedLines implements Closeable {
  private static final byte[] LINE_FEED = {'\n'};

  private final Path lines;
  private final Path reasons;
  private final byte[] header;
  private Rejected written;
  private @Nullable FileChannel linesOut;
  private @Nullable FileChannel reasonsOut;

  /**
   * Goes on after what was written when the import had come as far.
   *
   * @param name of the file of lines; the reasons' name is made of it
   * @param header the file's first line, or nothing
   */
  RejectedLines(Path folder, String name, byte[] header, Rejected before) throws IOException {
    lines = folder.resolve(name);
    reasons = folder.resolve(name + ".reasons.csv");
    this.header = header.clone();
    written = before;
    if (Files.exists(lines) || before.lines() > 0) {
      open();
    }
  }

  private void open() throws IOException {
    Files.createDirectories(lines.getParent());
    linesOut = at(lines, written.bytes());
    reasonsOut = at(reasons, written.reasonBytes());
  }

  /** What was written after this position, the import does not know of: it comes again. */
  private static FileChannel at(Path file, long position) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(position);
    channel.position(channel.size());
    return channel;
  }

  void add(FileLines.Line line, String reason) throws IOException {
    if (linesOut == null || reasonsOut == null) {
      open();
    }
    FileChannel out = linesOut;
    FileChannel reasonOut = reasonsOut;
    if (out == null || reasonOut == null) {
      throw new IOException("the files of rejected lines are not open");
    }
    if (out.position() == 0 && header.length > 0) {
      write(out, header);
      write(out, LINE_FEED);
    }
    if (!line.isTooLong()) {
      write(out, line.bytes());
      write(out, LINE_FEED);
    }
    if (reasonOut.position() == 0) {
      write(reasonOut, row("line", "reason"));
    }
    write(reasonOut, row(Long.toString(line.number()), reason));
    written = new Rejected(written.lines() + 1, out.position(), reasonOut.position());
  }

  private static void write(FileChannel out, byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      out.write(rest);
    }
  }

  /** A spreadsheet takes a cell that begins with one of these for a formula. */
  private static byte[] row(String line, String reason) throws IOException {
    String harmless = reason.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + reason : reason;
    StringWriter text = new StringWriter();
    try (CsvWriter row = CsvWriter.builder().build(text)) {
      row.writeRecord(line, harmless);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Everything so far, on the disk. */
  Rejected durable() throws IOException {
    if (linesOut != null && reasonsOut != null) {
      linesOut.force(true);
      reasonsOut.force(true);
    }
    return written;
  }

  @Override
  public void close() throws IOException {
    if (linesOut != null) {
      linesOut.close();
    }
    if (reasonsOut != null) {
      reasonsOut.close();
    }
  }
}
