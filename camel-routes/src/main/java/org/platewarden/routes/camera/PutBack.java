package org.platewarden.routes.camera;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.platewarden.reads.AsideFiles.Replayed;
import org.platewarden.reads.AsideFiles.Step;

/**
 * Puts files back into a camera's folder, as the launcher's {@code replay} does. Markers come last,
 * those of messages before those of pictures: a picture must not be read as a frame of its own
 * while its message is on the way.
 */
final class PutBack {
  /** More at once would keep a person waiting. */
  static final int MOST_AT_ONCE = 500;

  private final Path folder;
  private final Instant now;

  PutBack(Path folder, Instant now) {
    this.folder = folder;
    this.now = now;
  }

  /** Puts these back; gives what was done with each that was still there. */
  List<Replayed> all(List<AsideEntry> entries) {
    List<Replayed> done = new ArrayList<>();
    List<DroppedFile> moved = new ArrayList<>();
    for (AsideEntry entry : entries) {
      Path to = folder.resolve(entry.fileName());
      Optional<Step> step = moved(entry, to);
      step.ifPresent(each -> done.add(new Replayed(entry.name(), entry.fileName(), now, each)));
      if (step.filter(each -> each == Step.PUT_BACK).isPresent()) {
        moved.add(new DroppedFile(to, entry.looks(), true));
      }
    }
    moved.stream().filter(file -> !file.isFrame()).forEach(PutBack::mark);
    moved.stream().filter(DroppedFile::isFrame).forEach(PutBack::mark);
    return done;
  }

  /** Nothing if it is gone. */
  private static Optional<Step> moved(AsideEntry entry, Path to) {
    try {
      Files.move(entry.path(), to); // writes over nothing
      Files.deleteIfExists(AsideEntry.reasonOf(entry.path()));
      return Optional.of(Step.PUT_BACK);
    } catch (FileAlreadyExistsException e) {
      return Optional.of(Step.NAME_TAKEN);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Step.STUCK);
    }
  }

  private static void mark(DroppedFile file) {
    if (Looks.of(file.path()).isEmpty()) {
      return; // its message took it along
    }
    try {
      Files.createFile(file.path().resolveSibling(file.name() + DroppedFile.MARKER));
    } catch (FileAlreadyExistsException e) {
      return; // it is marked
    } catch (IOException e) {
      throw new UncheckedIOException("a file that was put back cannot be marked", e);
    }
  }
}
