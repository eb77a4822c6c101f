package org.platewarden.audit.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.audit.PlaceInLog;

/** Where entries of the trail stand in its log. */
public interface PlacesInLog {
  /**
   * What an entry's commitment stands for.
   *
   * @param asked what was asked, or came of it
   * @param salt the entry's own, which opens this commitment and no other; empty once its month's
   *     secret was destroyed
   */
  record Opening(String asked, Optional<byte[]> salt) {
    /** Never shows what was asked. */
    @Override
    public String toString() {
      return "Opening[]";
    }
  }

  /** All entries of an attempt, its own first; none if there is no such attempt. */
  List<PlaceInLog> of(UUID attempt);

  /** What the commitment of an entry that exists stands for. */
  Opening opening(UUID entry);
}
