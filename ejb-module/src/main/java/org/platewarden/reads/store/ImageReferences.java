package org.platewarden.reads.store;

import java.util.function.Consumer;
import org.platewarden.kernel.ImageHash;

/** Which images reads name. */
interface ImageReferences {
  /** Tells the image of each read that has one; the same image may come many times. */
  void tell(Consumer<ImageHash> listener);
}
