package org.platewarden.audit;

import java.util.List;

/**
 * What an auditor takes away.
 *
 * @param lines the attempts, newest first
 * @param proofs of their entries, as many as are published; none where none were wanted
 */
public record TrailExtract(List<TrailLine> lines, List<ProvenEntry> proofs) {
  /** Keeps lists of its own. */
  public TrailExtract {
    lines = List.copyOf(lines);
    proofs = List.copyOf(proofs);
  }
}
