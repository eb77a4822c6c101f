package org.platewarden.reads.store;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.platewarden.kernel.ImageHash;
import org.platewarden.runtime.DurableFiles;

/**
 * The folder tree of images: 256 shelves of 256 folders, {@code ab/cd/abcd...}. One server has it
 * at a time. Whoever makes, replaces or removes a file holds its shelf's lock.
 */
@ApplicationScoped
class ImageFolder {
  static final int SHELVES = 256;

  /** Says which naming key this folder's files are named by. */
  private static final String MARKER = ".names";

  private static final String LOCK = ".lock";

  @Inject
  @ConfigProperty(name = "platewarden.images.dir")
  String folder;

  @Inject ImageKeys keys;
  @Inject Clock clock;

  private final List<ReentrantLock> shelves =
      IntStream.range(0, SHELVES).mapToObj(i -> new ReentrantLock()).toList();
  private @Nullable FileChannel lockFile;
  private boolean old;

  @PostConstruct
  void open() {
    try {
      Files.createDirectories(root());
      takeWhole();
      try {
        openKeys();
      } catch (RuntimeException e) {
        close();
        throw e;
      }
      LOG.imagesKept(root().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "images cannot be kept: the folder of setting platewarden.images.dir cannot be made or written",
          e);
    }
  }

  @PreDestroy
  void close() {
    try {
      if (lockFile != null) {
        lockFile.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void takeWhole() throws IOException {
    FileChannel file =
        FileChannel.open(root().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = file.tryLock();
    } catch (OverlappingFileLockException e) {
      // the same as a lock of another server
    }
    if (lock == null) {
      file.close();
      throw new IllegalStateException(
          "images refused: another server has the folder %s; give each its own platewarden.images.dir"
              .formatted(folder));
    }
    lockFile = file;
  }

  private void openKeys() throws IOException {
    Path marker = root().resolve(MARKER);
    if (Files.exists(marker)) {
      keys.openForFolder(folder, Files.readString(marker).strip());
      return;
    }
    // images from before they were locked
    try (Stream<Path> found = Files.list(root())) {
      old = found.anyMatch(path -> path.getFileName().toString().matches("[0-9a-f]{2}"));
    }
    keys.openForNewFolder();
    writeNote(MARKER, keys.check());
  }

  /** Whether the folder had images when it was first opened with keys. */
  boolean isFromBeforeKeys() {
    return old;
  }

  /** A line or more that the folder keeps about itself, if it is there. */
  Optional<String> note(String name) {
    try {
      return Optional.of(Files.readString(root().resolve(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the file %s of the images cannot be read".formatted(name), e);
    }
  }

  /** Keeps a line or more about the folder. */
  void writeNote(String name, String text) throws IOException {
    DurableFiles.write(
        root().resolve(name), text.getBytes(StandardCharsets.US_ASCII), clock.instant());
  }

  /** Forgets what was kept about the folder. */
  void removeNote(String name) throws IOException {
    Files.deleteIfExists(root().resolve(name));
  }

  /** The lock that whoever makes, replaces or removes a file of this name holds. */
  Lock lockOf(ImageName name) {
    return shelves.get(name.shelf());
  }

  /** Does something while nobody makes, replaces or removes a file. */
  <T> T withAllShelves(Supplier<T> work) {
    shelves.forEach(Lock::lock);
    try {
      return work.get();
    } finally {
      shelves.forEach(Lock::unlock);
    }
  }

  /** Where the file of this name is, or would be. */
  Path placeOf(ImageName name) {
    return placeOf(name.hex());
  }

  /** Where the file of an image is that was kept before images were locked. */
  Path plainPlaceOf(ImageHash hash) {
    return placeOf(hash.hex());
  }

  private Path placeOf(String hex) {
    return root().resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
  }

  Path root() {
    return Path.of(folder);
  }

  /** Bytes that the folder's disk has left for us. */
  long free() throws IOException {
    FileStore disk = Files.getFileStore(root());
    return disk.getUsableSpace();
  }

  /** Whether there is such a file; if so, it counts as kept just now. */
  boolean keptAgain(ImageName name) throws IOException {
    try {
      Files.setLastModifiedTime(placeOf(name), FileTime.from(clock.instant()));
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Writes a file, or replaces it. */
  void write(ImageName name, byte[] content, Instant kept) throws IOException {
    Path place = placeOf(name);
    Files.createDirectories(place.getParent());
    DurableFiles.write(place, content, kept);
  }

  /** Shows all files of a shelf, one folder after the other; what goes meanwhile is not seen. */
  void visit(int shelf, Consumer<ImageFile> visitor) throws IOException {
    for (Path inner : filesOf(root().resolve(hex(shelf)))) {
      for (Path path : filesOf(inner)) {
        if (isImage(path)) {
          look(path).ifPresent(visitor);
        }
      }
    }
  }

  /** Removes what was being written when a server was killed. */
  void removePartials(int shelf, Instant before) throws IOException {
    for (Path inner : filesOf(root().resolve(hex(shelf)))) {
      for (Path path : filesOf(inner)) {
        if (path.getFileName().toString().startsWith(DurableFiles.PARTIAL)
            && Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  /** The images of one of a shelf's folders, as they are now. */
  List<Path> imagesOf(int shelf, int inner) throws IOException {
    Path of = root().resolve(hex(shelf)).resolve(hex(inner));
    return filesOf(of).stream().filter(ImageFolder::isImage).toList();
  }

  private static boolean isImage(Path path) {
    return ImageName.isName(path.getFileName().toString());
  }

  private static String hex(int number) {
    return "%02x".formatted(number);
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /** A file as it is now, if it is there. */
  static Optional<ImageFile> look(Path path) throws IOException {
    try (InputStream file = Files.newInputStream(path)) {
      var attributes = Files.readAttributes(path, BasicFileAttributes.class);
      byte[] head = file.readNBytes(SealedHeader.BYTES);
      return Optional.of(
          new ImageFile(
              path,
              new ImageName(path.getFileName().toString()),
              attributes.size(),
              attributes.lastModifiedTime().toInstant(),
              SealedHeader.of(head).map(SealedHeader::key).orElse(ImageFile.PLAIN)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
