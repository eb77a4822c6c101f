package org.platewarden.routes.imports;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.ImportProgress;
import org.platewarden.reads.ImportedFile;
import org.platewarden.reads.ImportedFile.Format;
import org.platewarden.reads.StoreFailed;
import org.platewarden.routes.imports.FileImport.ChunkSize;
import org.platewarden.routes.imports.ProgressFile.State;

/**
 * Files of reads, one after the other. A file stays in its folder until it is dealt with; what is
 * cut off goes on when the folder is looked at again.
 */
@Dependent // Camel's builder has final methods, which no client proxy can stand before
public class ImportRoute extends RouteBuilder {
  static final String ID = "import";

  private static final long CHUNK_BYTES = 16L << 20;

  @Inject ImportGateway gateway;
  @Inject ImportFolder folder;
  @Inject Clock clock;
  @Inject MeterRegistry meters;

  @Resource ManagedExecutorService serverThreads;

  @Inject
  @ConfigProperty(name = "platewarden.import.parts", defaultValue = "2")
  int parts;

  @Inject
  @ConfigProperty(name = "platewarden.import.chunk", defaultValue = "8000")
  int chunk;

  private @Nullable Hashed hashed;

  /** What was last said about waiting; it is tried every second, and said once. */
  private String said = "";

  /** What a file was when it was hashed; it is not hashed again for each try. */
  private record Hashed(Path file, long size, long modified, ImageHash hash) {}

  @Override
  public void configure() {
    errorHandler(noErrorHandler()); // it lets nothing out
    // noop: the file is taken away by the import itself, once it is at its end
    from("file:{{import.dir}}?noop=true&idempotent=false&readLock=none&exclude=.*[.](part|new)"
            + "&delay=1000&initialDelay=500&sortBy=file:modified&maxMessagesPerPoll=1")
        .routeId(ID)
        .process(this::importFile);
  }

  private void importFile(Exchange exchange) throws IOException {
    String name = String.valueOf(exchange.getMessage().getHeader(Exchange.FILE_NAME));
    Path file = folder.root().resolve(name);
    ProgressFile watched = new ProgressFile(folder.progressOf(name), clock);
    BooleanSupplier cancelled = () -> folder.isCancelled(name);
    BooleanSupplier closing = () -> exchange.getContext().isStopping();
    try {
      watched.begin(Files.size(file));
      boolean ended =
          importLines(file, watched, () -> closing.getAsBoolean() || cancelled.getAsBoolean());
      if (ended) {
        // told before the file goes: whoever watches never sees it gone without a word
        watched.tell(State.DONE, "");
        folder.remove(file);
      } else if (cancelled.getAsBoolean()) {
        watched.tell(State.CANCELLED, "");
        folder.remove(file);
        LOG.importCancelled(name);
      } else {
        watched.tell(State.WAITING, "the server stops; it goes on when the server is up again");
      }
    } catch (FileRefused e) {
      watched.tell(State.REFUSED, e.reason());
      folder.putAside(file, e.reason());
      LOG.importRefused(name, e.reason());
    } catch (IOException | RuntimeException e) {
      String reason = reasonOf(e);
      watched.tell(State.WAITING, reason);
      sayOnce(name, reason, e);
    }
  }

  private void sayOnce(String name, String reason, Exception failure) {
    if (!said.equals(name + reason)) {
      LOG.importWaits(name, reason, failure);
      said = name + reason;
    }
  }

  private static String reasonOf(Exception failure) {
    return StoreFailed.isStoreDown(failure)
        ? "the database cannot be reached or has no room"
        : "it cannot go on at present (" + failure.getClass().getSimpleName() + ")";
  }

  private boolean importLines(Path path, ProgressFile watched, BooleanSupplier stop)
      throws IOException, FileRefused {
    String name = path.getFileName().toString();
    ImportedFile file = new ImportedFile(hashOf(path), name, formatOf(name), since(path));
    try (FileLines lines = open(path)) {
      FileImport work =
          new FileImport(
              gateway,
              serverThreads,
              file,
              lines,
              new ChunkSize(chunk, CHUNK_BYTES),
              watched,
              parts);
      said = "";
      ImportProgress before = work.progress();
      LOG.importBegins(name, before.least().lines());
      boolean ended = work.run((at, header) -> rejectedLines(name, at, header), stop);
      ImportProgress after = work.progress();
      meters
          .counter("platewarden.reads.imported")
          .increment((double) after.stored() - before.stored());
      if (ended) {
        LOG.importEnded(
            name,
            after.least().lines(),
            after.stored(),
            after.known(),
            after.least().rejected().lines());
      }
      return ended;
    }
  }

  private static FileLines open(Path path) throws IOException, FileRefused {
    try {
      return new FileLines(path);
    } catch (ZipException | EOFException e) {
      throw new FileRefused("file refused: it begins like gzip and is none; send it again");
    }
  }

  /** Each import has files of its own, so that none writes over what somebody mends. */
  private RejectedLines rejectedLines(String name, ImportProgress at, byte[] header)
      throws IOException {
    String bare = name.replaceFirst("(?i)[.]gz$", "");
    int dot = Math.max(bare.lastIndexOf('.'), 0);
    String own = at.id().toString().substring(0, 8);
    return new RejectedLines(
        folder.rejected(),
        bare.substring(0, dot) + "." + own + ".rejected" + bare.substring(dot),
        header,
        at.least().rejected());
  }

  private static Format formatOf(String name) throws FileRefused {
    String bare = name.toLowerCase(Locale.ROOT).replaceFirst("[.]gz$", "");
    if (bare.endsWith(".csv")) {
      return Format.CSV;
    }
    if (bare.endsWith(".jsonl") || bare.endsWith(".ndjson")) {
      return Format.JSON_LINES;
    }
    throw new FileRefused(
        "file refused: its name does not say what it is; let it end in .csv or .jsonl, with .gz if it is packed");
  }

  /** Its inode's change: a copy, a move and a new owner are one, and reading it is none. */
  private static Instant since(Path file) throws IOException {
    return ((FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS))
        .toInstant();
  }

  private ImageHash hashOf(Path file) throws IOException {
    long size = Files.size(file);
    long modified = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis();
    Hashed last = hashed;
    if (last == null
        || !last.file().equals(file)
        || last.size() != size
        || last.modified() != modified) {
      last = new Hashed(file, size, modified, digestOf(file));
      hashed = last;
    }
    return last.hash();
  }

  private static ImageHash digestOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        DigestInputStream digested =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      byte[] buffer = new byte[1 << 16];
      while (digested.read(buffer) >= 0) {
        // only its digest is wanted
      }
      return ImageHash.ofDigest(digested.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
