package org.platewarden.audit.tlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.platewarden.runtime.DurableFiles;

/**
 * Where a published log breaks off: what was public then stays so, whole, as a log of its own in
 * {@code breaks/1}, {@code breaks/2} and so on, with the decision beside it.
 *
 * @param log the log that goes on
 */
public record Breaks(LogFolder log) {
  /** Below the log's folder. */
  public static final String FOLDER = "breaks";

  /** Beside the checkpoint of what broke off. */
  public static final String DECISION = "decision";

  private static final int LARGEST_DECISION = 8192;

  /** How many there are. */
  public int count() {
    int count = 0;
    while (Files.isDirectory(path(count + 1), LinkOption.NOFOLLOW_LINKS)) {
      count++;
    }
    return count;
  }

  /** What was public until a break. */
  public LogFolder before(int number) {
    return new LogFolder(path(number));
  }

  /**
   * Who decided that it be gone on otherwise, and where that stands.
   *
   * @throws LogRefused if there is no such decision, or it cannot be read
   */
  public BreakRecord decision(int number) {
    return BreakRecord.read(
        new String(before(number).bytes(DECISION, LARGEST_DECISION), StandardCharsets.UTF_8));
  }

  private Path path(int number) {
    return log.path().resolve(FOLDER).resolve(Integer.toString(number));
  }

  /**
   * Keeps all that is public now as what was before a break; kept once, it stays as it is. The
   * files are the same ones, under a second name.
   */
  public void keep(int number, BreakRecord decision, Instant at) {
    Path kept = path(number).toAbsolutePath();
    if (Files.isDirectory(kept)) {
      return;
    }
    Path making = kept.resolveSibling(number + ".new");
    try {
      forget(making);
      Files.createDirectories(making);
      for (String file : log.files()) {
        link(file, making);
      }
      link(LogFolder.CHECKPOINT, making);
      byte[] text = decision.text().getBytes(StandardCharsets.UTF_8);
      DurableFiles.write(making.resolve(DECISION), text, at);
      Files.move(making, kept, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("what was published cannot be kept in " + kept, e);
    }
  }

  private void link(String name, Path into) throws IOException {
    Path link = into.resolve(name);
    Files.createDirectories(link.getParent());
    Files.createLink(link, log.path().resolve(name).toAbsolutePath());
  }

  private static void forget(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** How many entries two logs have in common, from the first one on. */
  public static long inCommon(Tree one, Tree other) {
    long same = 0;
    long different = Math.min(one.size(), other.size()) + 1;
    while (different - same > 1) {
      long middle = (same + different) >>> 1;
      if (one.rootAt(middle).equals(other.rootAt(middle))) {
        same = middle;
      } else {
        different = middle;
      }
    }
    return same;
  }

  /**
   * Takes every file away that speaks of entries beyond a size, and writes what a log of this size
   * has and the folder has not.
   */
  public void goBackTo(long size, Publication publication, Instant at) {
    for (String file : log.files()) {
      if (end(file).filter(end -> end <= size).isEmpty()) {
        log.delete(file);
      }
    }
    Stream<TileName> wanted =
        Stream.concat(TileName.bundlesOf(size).stream(), TileName.hashesOf(size).stream());
    publication.write(wanted.filter(name -> !log.has(name)), at);
  }

  /** Behind which entry a file ends; empty if it is none of a log. */
  private static Optional<Long> end(String file) {
    try {
      TileName name = TileName.read(file);
      long entries = 1L << (8 * Math.max(0, name.level()));
      return Optional.of((name.index() * TileName.FULL + name.width()) * entries);
    } catch (LogRefused stray) {
      return Optional.empty();
    }
  }
}
