package org.platewarden.reads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.model.ImageStore;

/** Images for tests, with a fault to switch on. */
final class InMemoryImages implements ImageStore {
  final Map<ImageHash, byte[]> kept = new HashMap<>();
  boolean broken;

  @Override
  public ImageHash keep(byte[] image) {
    if (broken) {
      throw new UncheckedIOException("the disk is full", new IOException());
    }
    ImageHash hash = ImageHash.of(image);
    kept.put(hash, image);
    return hash;
  }

  @Override
  public Optional<byte[]> find(ImageHash hash) {
    return Optional.ofNullable(kept.get(hash));
  }
}
