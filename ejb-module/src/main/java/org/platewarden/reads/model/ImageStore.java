package org.platewarden.reads.model;

import java.util.Optional;
import org.platewarden.kernel.ImageHash;

/** Images by what they are: one place for the same bytes, however often they come. */
public interface ImageStore {
  /**
   * Keeps an image; durable when this returns.
   *
   * @throws java.io.UncheckedIOException if it cannot be kept; asking again may help
   */
  ImageHash keep(byte[] image);

  /**
   * The original with this name, if it is kept; checked against its name. It shows people: nothing
   * but {@code MaskedPictures} and {@code ReadAnew}, which gives plates away and no picture, may
   * ask for it, which an architecture rule holds, and nothing may serve it. Whoever is to see an
   * original one day comes through here, and into that rule.
   */
  Optional<byte[]> find(ImageHash hash);
}
