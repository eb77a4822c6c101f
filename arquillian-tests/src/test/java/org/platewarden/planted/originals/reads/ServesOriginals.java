package org.platewarden.planted.originals.reads;

import java.util.Optional;
import java.util.function.Function;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.model.ImageStore;

class ServesOriginals {
  Optional<byte[]> byCall(ImageStore images, ImageHash hash) {
    return images.find(hash);
  }

  Function<ImageHash, Optional<byte[]>> byReference(ImageStore images) {
    return images::find;
  }
}
