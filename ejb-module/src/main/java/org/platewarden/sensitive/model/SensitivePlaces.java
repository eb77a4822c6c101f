package org.platewarden.sensitive.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where sensitive places are kept. */
public interface SensitivePlaces {
  /** Keeps a new one. */
  void add(LeftOutPlace place);

  /** Those that have not ended, by name. */
  List<LeftOutPlace> inForce();

  /** All, by name. */
  List<LeftOutPlace> all();

  /** One, and nobody else changes it until the transaction ends. */
  Optional<LeftOutPlace> findToChange(UUID id);
}
