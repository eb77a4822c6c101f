package org.platewarden.reads.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.reads.ImportProgress;
import org.platewarden.reads.ImportProgress.Part;
import org.platewarden.reads.ImportedFile;

/** Which files are imported, and how far each is. */
public interface ImportLedger {
  /**
   * The import of this file that goes on: one that has not come to its end, or that has while the
   * file lay there, and was cut off before it was taken away.
   */
  Optional<ImportProgress> open(ImportedFile file);

  /** Notes that an import begins, at its first line. */
  ImportProgress begin(ImportedFile file, int parts, Instant now);

  /**
   * Moves a part on.
   *
   * @throws org.platewarden.reads.StoreFailed if it is not where {@code from} says: somebody else
   *     imports the same file
   */
  void advance(UUID id, int part, Part from, Part to);

  /** Notes that an import came to its end. */
  void finish(UUID id, Instant now);
}
