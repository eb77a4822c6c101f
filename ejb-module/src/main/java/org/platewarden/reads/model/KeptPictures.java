package org.platewarden.reads.model;

import java.time.Instant;
import org.platewarden.kernel.ImageHash;

/** Names of masked pictures that are kept though no read names them. */
public interface KeptPictures {
  /** Keeps one more; nothing happens if it is kept already. */
  void add(ImageHash name, Instant at);

  /** Whether one is kept. */
  boolean has(ImageHash name);
}
