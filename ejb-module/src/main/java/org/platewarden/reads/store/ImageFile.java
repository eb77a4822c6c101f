package org.platewarden.reads.store;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file of the folder, as it was when it was looked at.
 *
 * @param path where it is
 * @param name what it is called
 * @param size bytes
 * @param kept when it was last kept, or kept again
 * @param key number of the key that locks it; 0 if it is not locked
 */
record ImageFile(Path path, ImageName name, long size, Instant kept, int key) {
  /** The key number of files that are not locked. */
  static final int PLAIN = 0;
}
