package org.platewarden.retention.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.retention.HoldSummary;

/** Where holds are kept. */
public interface Holds {
  /** Keeps a new one; waits for a batch that goes just then, and no later batch overlooks it. */
  void add(LegalHold placed);

  /** One, and nobody else changes it until the transaction ends. */
  Optional<LegalHold> findToChange(UUID id);

  /** All that were ever placed, the latest first, so many at the most. */
  List<HoldSummary> list(int most);
}
