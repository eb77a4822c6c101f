package org.platewarden.reads.store;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platewarden.kernel.ImageHash;
import org.platewarden.runtime.KeyRing;
import org.platewarden.runtime.KeyRingFor;

/** The image store as one server start makes it, on a folder and a key store of a test. */
final class ImageStand implements AutoCloseable {
  static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  final Path folder;
  final KeyRing ring;
  final TestClock clock;
  final ImageKeys keys = new ImageKeys();
  final ImageFolder images;
  final ImageCipher cipher = new ImageCipher();
  final ImageCounter counter = new ImageCounter();
  final ImageRoom room = new ImageRoom();
  final FolderImageStore store = new FolderImageStore();
  final Relocking relocking = new Relocking();
  final FolderImageUpkeep upkeep = new FolderImageUpkeep();
  final FolderOrphans orphans = new FolderOrphans();
  final Rows rows = new Rows();

  /** A clock that a test moves. */
  static final class TestClock extends Clock {
    private Instant now = START;

    void advance(Duration by) {
      now = now.plus(by);
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.@Nullable ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  /** The rows of table read that name an image. */
  static final class Rows implements ImageReferences {
    final Map<ImageHash, Boolean> named = new ConcurrentHashMap<>();

    @Override
    public void tell(java.util.function.Consumer<ImageHash> listener) {
      named.keySet().forEach(listener);
    }
  }

  ImageStand(Path home) throws IOException {
    this(home, new TestClock());
  }

  ImageStand(Path home, TestClock clock) throws IOException {
    this(home, clock, ImageFolder::new);
  }

  ImageStand(Path home, TestClock clock, Supplier<ImageFolder> folderOfImages) throws IOException {
    this.folder = home.resolve("images");
    this.clock = clock;
    Files.createDirectories(home.resolve("keys"));
    ring = KeyRingFor.file(home.resolve("keys").resolve("keys.p12"), "a password", clock);
    keys.ring = ring;
    images = folderOfImages.get();
    images.folder = folder.toString();
    images.keys = keys;
    images.clock = clock;
    cipher.keys = keys;
    counter.folder = images;
    room.folder = images;
    room.counter = counter;
    room.meters = new SimpleMeterRegistry();
    wire();
    images.open();
    counter.open();
    room.show();
    relocking.open();
  }

  private void wire() {
    store.folder = images;
    store.keys = keys;
    store.cipher = cipher;
    store.counter = counter;
    store.room = room;
    store.clock = clock;
    relocking.folder = images;
    relocking.keys = keys;
    relocking.cipher = cipher;
    relocking.counter = counter;
    upkeep.folder = images;
    upkeep.keys = keys;
    upkeep.room = room;
    upkeep.counter = counter;
    upkeep.relocking = relocking;
    orphans.folder = images;
    orphans.keys = keys;
    orphans.counter = counter;
    orphans.references = rows;
  }

  /** As a tidy stop of the server. */
  @Override
  public void close() {
    counter.close();
    images.close();
  }

  /** As a kill: nothing is noted any more, and the system takes the lock back. */
  void kill() {
    images.close();
  }

  /** Some bytes, the same for the same number. */
  static byte[] image(int number) {
    return ("\u00ff\u00d8\u00ff image number " + number).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Keeps an image as versions before keys did. */
  Path keepPlain(byte[] image) throws IOException {
    return keepPlain(folder, image);
  }

  static Path keepPlain(Path folder, byte[] image) throws IOException {
    String hex = ImageHash.of(image).hex();
    Path place = folder.resolve(Path.of(hex.substring(0, 2), hex.substring(2, 4), hex));
    Files.createDirectories(place.getParent());
    return Files.write(place, image);
  }

  Path fileOf(byte[] image) {
    return images.placeOf(keys.nameOf(ImageHash.of(image)));
  }

  /** All files but those that the folder keeps about itself. */
  List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(Files::isRegularFile)
          .filter(path -> !folder.equals(path.getParent()))
          .toList();
    }
  }

  void relockAllShelves() {
    relocking.goOn(() -> false);
  }
}
