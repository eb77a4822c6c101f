package org.platewarden.reads.model;

import java.time.Instant;
import java.util.List;
import org.platewarden.reads.Orphans;

/** Images that no read names: left by a crash between image and row, or by reads that went. */
public interface OrphanImages {
  /** Images that were last kept before an instant and that no read names, in lots of some size. */
  List<Orphans> find(Instant keptBefore);

  /** Removes those of a lot that have not been kept again since; says what went. */
  Orphans remove(Orphans lot);
}
