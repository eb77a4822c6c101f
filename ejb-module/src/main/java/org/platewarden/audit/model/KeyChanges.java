package org.platewarden.audit.model;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Changes of the key that signs the log; they are only ever added. */
public interface KeyChanges {
  /** The entry that tells of a change, by its number from 1; empty if there was none. */
  Optional<UUID> entry(int number);

  /** Adds one, in the transaction of the caller. */
  void add(int number, UUID entry, Instant at);
}
