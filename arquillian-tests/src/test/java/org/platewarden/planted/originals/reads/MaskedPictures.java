package org.platewarden.planted.originals.reads;

import java.util.Optional;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.model.ImageStore;

class MaskedPictures {
  Optional<byte[]> toBeMasked(ImageStore images, ImageHash hash) {
    return images.find(hash);
  }
}
