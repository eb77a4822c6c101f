package org.platewarden.routes.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.CameraSpeech;
import org.platewarden.reads.ImportChunk;
import org.platewarden.reads.ImportProgress;
import org.platewarden.reads.ImportProgress.Part;
import org.platewarden.reads.ImportedFile;
import org.platewarden.reads.ImportedRead;
import org.platewarden.reads.InputRefused;
import org.platewarden.reads.ReadyReads;
import org.platewarden.routes.feed.Circumstances;
import org.platewarden.routes.feed.CsvLines;
import org.platewarden.routes.feed.FeedRefused;
import org.platewarden.routes.feed.JsonLines;
import org.platewarden.routes.feed.LineFormat;
import org.platewarden.routes.imports.FileLines.Line;

/**
 * One import from where it is to its end: while a chunk is written, the next one is read. At most
 * two chunks are in memory.
 */
final class FileImport {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char NOT_UTF_8 = '\uFFFD';

  private final ImportGateway gateway;
  private final Executor writers;
  private final ImportedFile file;
  private final FileLines lines;
  private final ChunkSize chunkSize;
  private final ProgressFile watched;
  private ImportProgress progress;
  private CompletableFuture<List<Part>> writing = CompletableFuture.completedFuture(List.of());
  private long writingPosition;

  /**
   * When a chunk is full.
   *
   * @param lines that many
   * @param bytes or that many
   */
  record ChunkSize(int lines, long bytes) {}

  FileImport(
      ImportGateway gateway,
      Executor writers,
      ImportedFile file,
      FileLines lines,
      ChunkSize chunkSize,
      ProgressFile watched,
      int parts) {
    this.gateway = gateway;
    this.writers = writers;
    this.file = file;
    this.lines = lines;
    this.chunkSize = chunkSize;
    this.watched = watched;
    progress = gateway.begin(file, parts);
  }

  /** How far it is. */
  ImportProgress progress() {
    return progress;
  }

  /**
   * Imports up to the end, or until it is told to stop.
   *
   * @return whether it came to the end
   * @throws FileRefused if the file cannot be imported, or not to its end; what is stored stays
   */
  boolean run(RejectedFolder rejectedFolder, BooleanSupplier stop) throws IOException, FileRefused {
    Header header = header();
    try (RejectedLines rejected = rejectedFolder.open(progress, header.bytes())) {
      skipTo(progress.least().lines());
      watched.at(lines.position(), progress);
      FileRefused refused = null;
      while (!stop.getAsBoolean()) {
        List<Line> chunk = new ArrayList<>(chunkSize.lines());
        try {
          fill(chunk);
        } catch (FileRefused e) {
          refused = e;
        }
        if (chunk.isEmpty() || refused != null) {
          write(header.format(), chunk, rejected);
          await();
          if (refused != null) {
            throw refused;
          }
          gateway.finish(progress.id());
          return true;
        }
        write(header.format(), chunk, rejected);
      }
      await();
      return false;
    }
  }

  /** Where the rejected lines of an import go. */
  @FunctionalInterface
  interface RejectedFolder {
    /** Opens them at the place where the import is. */
    RejectedLines open(ImportProgress progress, byte[] header) throws IOException;
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Header(LineFormat format, byte[] bytes) {}

  private Header header() throws IOException, FileRefused {
    if (file.format() == ImportedFile.Format.JSON_LINES) {
      return new Header(new JsonLines(), new byte[0]);
    }
    Line first =
        lines.next().orElseThrow(() -> new FileRefused("file refused: it is empty; send it again"));
    try {
      return new Header(CsvLines.under(text(first)), first.bytes());
    } catch (FeedRefused e) {
      throw new FileRefused(e.reason());
    }
  }

  private void skipTo(long line) throws IOException, FileRefused {
    while (lines.lines() < line && lines.next().isPresent()) {
      // dealt with before
    }
  }

  private void fill(List<Line> chunk) throws IOException, FileRefused {
    long bytes = 0;
    while (chunk.size() < chunkSize.lines() && bytes < chunkSize.bytes()) {
      Optional<Line> next = lines.next();
      if (next.isEmpty()) {
        return;
      }
      chunk.add(next.get());
      bytes += next.get().bytes().length;
    }
  }

  /** Understands a chunk while the one before is written, then has it written. */
  private void write(LineFormat format, List<Line> chunk, RejectedLines rejected)
      throws IOException {
    if (chunk.isEmpty()) {
      return;
    }
    long position = lines.position();
    ReadyReads ready = understood(format, chunk, rejected);
    ImportProgress.Rejected putAside = rejected.durable();
    long upTo = chunk.getLast().number();
    await();
    writingPosition = position;
    List<CompletableFuture<Part>> parts =
        IntStream.range(0, progress.parts().size())
            .filter(part -> progress.parts().get(part).lines() < upTo)
            .mapToObj(part -> new ImportChunk(file.hash(), progress, part, upTo, ready, putAside))
            .map(
                each ->
                    CompletableFuture.supplyAsync(() -> gateway.store(each), writers)
                        .thenApply(after -> moved(each.part(), after)))
            .toList();
    writing =
        CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
            .thenApply(done -> parts.stream().map(CompletableFuture::join).toList());
  }

  private synchronized Part moved(int part, Part after) {
    progress = progress.with(part, after);
    return after;
  }

  /** Waits for the chunk that is being written, all parts of it, and tells how far that is. */
  private void await() throws IOException {
    try {
      boolean wrote = !writing.join().isEmpty();
      writing = CompletableFuture.completedFuture(List.of());
      if (wrote) {
        watched.at(writingPosition, progress);
      }
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  private ReadyReads understood(LineFormat format, List<Line> chunk, RejectedLines rejected)
      throws IOException {
    CamerasOfChunk cameras = new CamerasOfChunk();
    Map<Long, String> reasons = new HashMap<>();
    List<ImportedRead> reads = new ArrayList<>(chunk.size());
    for (Line line : chunk) {
      try {
        String text = text(line);
        if (!text.isBlank()) {
          reads.add(new ImportedRead(line.number(), format.understand(text, cameras)));
        }
      } catch (FeedRefused e) {
        reasons.put(line.number(), e.reason());
      }
    }
    ReadyReads ready = gateway.ready(reads);
    ready.refused().forEach(each -> reasons.put(each.line(), each.reason()));
    for (Line line : chunk) {
      String reason = reasons.get(line.number());
      if (reason != null) {
        rejected.add(line, reason);
      }
    }
    return ready;
  }

  private static String text(Line line) throws FeedRefused {
    if (line.isTooLong()) {
      throw new FeedRefused(
          "line refused: it has %d bytes and %d are the most; its reasons are kept and it is not"
              .formatted(line.length(), FileLines.LONGEST));
    }
    String text = new String(line.bytes(), StandardCharsets.UTF_8);
    if (text.indexOf(NOT_UTF_8) >= 0) {
      throw new FeedRefused("line refused: it is not UTF-8; send the file in that encoding");
    }
    int begin = line.number() == 1 && text.indexOf(BYTE_ORDER_MARK) == 0 ? 1 : 0;
    int end = text.endsWith("\r") ? text.length() - 1 : text.length();
    return text.substring(Math.min(begin, end), end);
  }

  /** The cameras that the lines of a chunk name, each looked up once. */
  private final class CamerasOfChunk implements LineFormat.CamerasOfLines {
    private final Map<CameraCode, Circumstances> known = new HashMap<>();
    private final Map<CameraCode, String> refused = new HashMap<>();

    @Override
    public Circumstances of(CameraCode camera) throws FeedRefused {
      Circumstances found = known.get(camera);
      if (found != null) {
        return found;
      }
      String reason = refused.get(camera);
      if (reason != null) {
        throw new FeedRefused(reason);
      }
      try {
        CameraSpeech speech = gateway.speechOf(camera);
        found = new Circumstances(speech.zone(), speech.country());
        known.put(camera, found);
        return found;
      } catch (InputRefused e) {
        refused.put(camera, e.reason());
        throw new FeedRefused(e.reason());
      }
    }
  }
}
