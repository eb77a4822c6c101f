package org.platewarden.reads.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.model.ImageStore;

/** Locked images in a folder tree, each written whole or not at all. */
@ApplicationScoped
class FolderImageStore implements ImageStore {
  @Inject ImageFolder folder;
  @Inject ImageKeys keys;
  @Inject ImageCipher cipher;
  @Inject ImageCounter counter;
  @Inject ImageRoom room;
  @Inject Clock clock;

  @Override
  public ImageHash keep(byte[] image) {
    ImageHash hash = ImageHash.of(image);
    ImageName name = keys.nameOf(hash);
    Lock lock = folder.lockOf(name);
    lock.lock();
    try {
      // an orphan that is kept again is young again, so that the sweep leaves it for its row
      if (!folder.keptAgain(name)) {
        write(name, image);
      }
      return hash;
    } catch (IOException e) {
      throw new UncheckedIOException("the image of a frame cannot be kept", e);
    } finally {
      lock.unlock();
    }
  }

  private void write(ImageName name, byte[] image) throws IOException {
    room.check(image.length);
    byte[] sealed = cipher.seal(image, name);
    folder.write(name, sealed, clock.instant());
    counter.add(name.shelf(), SealedHeader.of(sealed).orElseThrow().key(), sealed.length, 1);
  }

  @Override
  public Optional<byte[]> find(ImageHash hash) {
    ImageName name = keys.nameOf(hash);
    try {
      Optional<byte[]> sealed = read(folder.placeOf(name));
      if (sealed.isEmpty()) {
        Optional<byte[]> plain = plain(hash);
        if (plain.isPresent()) {
          return plain;
        }
        // it may have been locked between the two looks
        sealed = read(folder.placeOf(name));
      }
      return sealed.map(file -> cipher.open(file, name));
    } catch (IOException e) {
      throw new UncheckedIOException("the image " + name.hex() + " cannot be read", e);
    }
  }

  /** An image from before images were locked. */
  private Optional<byte[]> plain(ImageHash hash) throws IOException {
    Optional<byte[]> image = read(folder.plainPlaceOf(hash));
    if (image.isPresent() && !ImageHash.of(image.get()).equals(hash)) {
      throw new DamagedImage(new ImageName(hash.hex()));
    }
    return image;
  }

  private static Optional<byte[]> read(Path place) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(place));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }
}
