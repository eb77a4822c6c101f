package org.platewarden.audit.tlog;

import static org.platewarden.audit.tlog.TestKeys.LASTING;
import static org.platewarden.audit.tlog.TestKeys.LOG;
import static org.platewarden.audit.tlog.TestKeys.NOON;
import static org.platewarden.audit.tlog.TestKeys.WITNESS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A log in a folder, published in several steps as the product does. */
final class PublishedLog {
  private PublishedLog() {}

  /** Publishes these entries, with a checkpoint after each of the sizes and after all. */
  static LogFolder of(Path path, List<byte[]> entries, int... sizes) {
    LogFolder folder = new LogFolder(path);
    LogInMemory log = new LogInMemory();
    Publication publication =
        new Publication(
            folder, log, (first, count) -> entries.subList((int) first, (int) first + count));
    int published = 0;
    for (int size :
        IntStream.concat(Arrays.stream(sizes), IntStream.of(entries.size())).toArray()) {
      log.add(entries.subList(published, size));
      publication.grow(published, size, NOON);
      folder.write(TestKeys.checkpoint(log.edge(), LOG, WITNESS, LASTING), NOON);
      published = size;
    }
    return folder;
  }

  static List<Finding> check(LogFolder folder) {
    return FolderCheck.of(folder, LOG.verifier(), TestKeys.witnesses(), 2);
  }

  /** Makes one folder what another is; writes only what differs. */
  static void restore(Path from, Path to) {
    try (Stream<Path> wanted = Files.walk(from);
        Stream<Path> there = Files.walk(to)) {
      for (Path file : there.toList()) {
        if (Files.isRegularFile(file) && Files.notExists(from.resolve(to.relativize(file)))) {
          Files.delete(file);
        }
      }
      for (Path file : wanted.toList()) {
        Path copy = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else if (Files.notExists(copy) || Files.mismatch(file, copy) >= 0) {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
