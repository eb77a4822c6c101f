package org.platewarden.audit.model;

import java.time.Instant;
import java.util.Optional;
import org.platewarden.audit.tlog.Checkpoint;

/** Decisions to go on with a log that is not the published one; they are only ever added. */
public interface TrailBreaks {
  /** The decision about what was published so. */
  Optional<TrailBreak> about(Checkpoint published);

  /** How many there are. */
  int count();

  /** Adds one, in the transaction of the caller. */
  void add(TrailBreak decided, Instant at);
}
