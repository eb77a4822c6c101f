package org.platewarden.reads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.platewarden.reads.model.Corrections;

/** Corrections for tests. */
final class InMemoryCorrections implements Corrections {
  private final Map<ReadReference, List<Correction>> kept = new HashMap<>();

  @Override
  public void add(ReadReference read, Correction correction) {
    kept.computeIfAbsent(read, _ -> new ArrayList<>()).addFirst(correction);
  }

  @Override
  public List<Correction> of(ReadReference read) {
    return kept.getOrDefault(read, List.of());
  }
}
