package org.platewarden.routes.camera;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks for files that are whole: their marker lies beside them, or, where the setting says so,
 * they have looked the same for long enough. Each camera gets its turn, however much another drops.
 */
final class DropScan {
  private static final int MOST_OF_A_CAMERA = 20;
  private static final int MOST_LOOKED_AT = 2_000;
  private static final Duration STALE = Duration.ofSeconds(2);
  private static final List<String> UNFINISHED = List.of(".part", ".partial", ".filepart", ".tmp");

  private final Path root;
  private final Settling settling;
  private final SetBehind behind;
  private int turn;

  DropScan(Path root, Settling settling, SetBehind behind) {
    this.root = root;
    this.settling = settling;
    this.behind = behind;
  }

  /**
   * Some of the whole files, the messages of each camera before its frames.
   *
   * @throws UncheckedIOException if the drop folder cannot be read
   */
  List<DroppedFile> whole() {
    List<Path> folders = camerasInTurn();
    List<DroppedFile> found = new ArrayList<>();
    for (Path folder : folders) {
      found.addAll(wholeOf(folder));
    }
    return found;
  }

  private List<Path> camerasInTurn() {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(root)) {
      for (Path folder : all) {
        // a link could lead anywhere
        if (Files.isDirectory(folder, NOFOLLOW_LINKS)) {
          folders.add(folder);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new UncheckedIOException(new IOException("the drop folder cannot be read", e));
    }
    folders.sort(Comparator.naturalOrder());
    java.util.Collections.rotate(folders, folders.isEmpty() ? 0 : turn++ % folders.size());
    return folders;
  }

  private List<DroppedFile> wholeOf(Path folder) {
    List<DroppedFile> found = new ArrayList<>();
    int lookedAt = 0;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path entry : all) {
        if (found.size() >= MOST_OF_A_CAMERA || lookedAt >= MOST_LOOKED_AT) {
          break;
        }
        lookedAt += settling.counts() || !isMarker(entry) ? 1 : 0;
        Optional<DroppedFile> whole = isMarker(entry) ? ofMarker(entry) : ofEntry(entry);
        whole.filter(file -> !behind.holds(file.path())).ifPresent(found::add);
      }
    } catch (IOException | DirectoryIteratorException e) {
      if (Files.exists(folder)) {
        throw new UncheckedIOException(new IOException("a camera's folder cannot be read", e));
      }
    }
    found.sort(Comparator.comparing(DroppedFile::isFrame));
    return found;
  }

  private static boolean isMarker(Path entry) {
    return nameOf(entry).endsWith(DroppedFile.MARKER);
  }

  private static String nameOf(Path entry) {
    return String.valueOf(entry.getFileName());
  }

  /** What a marker says is whole. A marker alone is a remnant, and would mislead later. */
  private Optional<DroppedFile> ofMarker(Path marker) throws IOException {
    String name = nameOf(marker);
    Path marked =
        marker.resolveSibling(name.substring(0, name.length() - DroppedFile.MARKER.length()));
    if (marked.equals(marker.getParent())) {
      return Optional.empty(); // a marker of nothing
    }
    Optional<Looks> looks = Looks.of(marked);
    if (looks.isEmpty()) {
      Optional<Looks> ofMarker = Looks.of(marker);
      if (ofMarker.isPresent()
          && settling.unchanged(marker, ofMarker.get()).compareTo(STALE) >= 0) {
        Files.deleteIfExists(marker);
        settling.forget(marker);
      }
    }
    return looks.map(found -> new DroppedFile(marked, found, true));
  }

  /** A file without a marker, or whose marker is seen on its own. */
  private Optional<DroppedFile> ofEntry(Path entry) {
    String name = nameOf(entry);
    boolean isText = entry.resolveSibling(name).equals(entry);
    if (name.startsWith(".") || name.equals(PutAside.FOLDER) || (isText && !settling.counts())) {
      return Optional.empty();
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (UNFINISHED.stream().anyMatch(lower::endsWith)) {
      return Optional.empty();
    }
    Optional<Looks> looks = Looks.of(entry);
    if (isText && Looks.of(entry.resolveSibling(name + DroppedFile.MARKER)).isPresent()) {
      return Optional.empty();
    }
    // a name that is no text can have no marker, so its looks must do
    return looks
        .filter(
            now ->
                isText
                    ? settling.isSettled(entry, now)
                    : settling.unchanged(entry, now).compareTo(STALE) >= 0)
        .map(now -> new DroppedFile(entry, now, false));
  }
}
