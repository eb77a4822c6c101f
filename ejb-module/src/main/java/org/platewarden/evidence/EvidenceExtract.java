package org.platewarden.evidence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.audit.ProvenEntry;

/**
 * What was saved to a case, as it leaves.
 *
 * @param entry the attempt under which it leaves, on the trail
 * @param rows by time of capture, the latest first
 */
public record EvidenceExtract(UUID entry, List<Row> rows) {
  /**
   * One saved read.
   *
   * @param saved the read
   * @param picture a JPEG, cut to the vehicle and its people masked; empty if there is none, or
   *     none was wanted
   * @param proofs of the attempt under which it was saved and of its outcome, as far as they are
   *     published
   */
  public record Row(SavedRead saved, Optional<byte[]> picture, List<ProvenEntry> proofs) {
    public Row {
      proofs = List.copyOf(proofs);
    }

    static Row bare(SavedRead saved) {
      return new Row(saved, Optional.empty(), List.of());
    }

    /** Never shows the plate. */
    @Override
    public String toString() {
      return "Row[" + saved.id() + "]";
    }
  }

  public EvidenceExtract {
    rows = List.copyOf(rows);
  }

  /** The reads. */
  public List<SavedRead> reads() {
    return rows.stream().map(Row::saved).toList();
  }

  /** All proofs, as their reads stand. */
  public List<ProvenEntry> proofs() {
    return rows.stream().flatMap(row -> row.proofs().stream()).toList();
  }
}
