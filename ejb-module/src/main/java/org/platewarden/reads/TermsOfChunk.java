package org.platewarden.reads;

import java.util.HashMap;
import java.util.Map;
import org.platewarden.reads.model.VehicleTerms;

/** The terms of one chunk, each asked for once: the store makes a transaction of every question. */
final class TermsOfChunk implements VehicleTerms {
  private final VehicleTerms all;
  private final Map<Kind, Map<String, Short>> asked = new HashMap<>();

  TermsOfChunk(VehicleTerms all) {
    this.all = all;
  }

  @Override
  public short idOf(Kind kind, String name) {
    return name.isEmpty()
        ? 0
        : asked
            .computeIfAbsent(kind, each -> new HashMap<>())
            .computeIfAbsent(name, each -> all.idOf(kind, each));
  }
}
