package org.platewarden.reads.store;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.model.ImageStore;

/** Images in a folder tree: {@code ab/cd/abcd...}, each written whole or not at all. */
@ApplicationScoped
class FolderImageStore implements ImageStore {
  @Inject
  @ConfigProperty(name = "platewarden.images.dir")
  String folder;

  @PostConstruct
  void open() {
    try {
      Files.createDirectories(root());
      LOG.imagesKept(root().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "images cannot be kept: the folder of setting platewarden.images.dir cannot be made", e);
    }
  }

  @Override
  public ImageHash keep(byte[] image) {
    ImageHash hash = ImageHash.of(image);
    Path place = placeOf(hash);
    try {
      if (!Files.exists(place)) {
        write(place, image);
      }
      return hash;
    } catch (IOException e) {
      throw new UncheckedIOException("the image of a frame cannot be kept", e);
    }
  }

  private static void write(Path place, byte[] image) throws IOException {
    Files.createDirectories(place.getParent());
    Path partial = Files.createTempFile(place.getParent(), ".partial-", "");
    try {
      try (FileChannel file = FileChannel.open(partial, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(image);
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
        file.force(true);
      }
      Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
      // the name must be on disk too before a row points to it
      try (FileChannel folder = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
        folder.force(true);
      }
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  @Override
  public Optional<byte[]> find(ImageHash hash) {
    try {
      byte[] image = Files.readAllBytes(placeOf(hash));
      if (!ImageHash.of(image).equals(hash)) {
        throw new IllegalStateException("image " + hash.hex() + " is not what it was when it came");
      }
      return Optional.of(image);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the image " + hash.hex() + " cannot be read", e);
    }
  }

  private Path root() {
    return Path.of(folder);
  }

  private Path placeOf(ImageHash hash) {
    return root()
        .resolve(hash.hex().substring(0, 2))
        .resolve(hash.hex().substring(2, 4))
        .resolve(hash.hex());
  }
}
