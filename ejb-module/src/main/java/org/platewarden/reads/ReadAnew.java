package org.platewarden.reads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.model.ImageStore;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateRecognizer;
import org.platewarden.recognition.Recognition;
import org.platewarden.recognition.UnreadableFrame;

/**
 * Has kept images recognised anew. It takes originals out of the store, as the recognizer needs
 * them, and gives away plates alone.
 */
@ApplicationScoped
class ReadAnew {
  @Inject ImageStore originals;

  /** Nothing if the image is no longer kept, or does not decode. */
  Optional<Recognition> readAnew(ImageHash image, PlateRecognizer recognizer) {
    Optional<byte[]> original = originals.find(image);
    if (original.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(recognizer.recognize(new Frame(original.get())));
    } catch (UnreadableFrame e) {
      return Optional.empty(); // a camera's own picture is held against its header only
    }
  }
}
