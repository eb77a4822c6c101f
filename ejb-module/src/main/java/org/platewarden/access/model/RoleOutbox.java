package org.platewarden.access.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What has to be carried to the identity provider. */
public interface RoleOutbox {
  /**
   * That somebody's role may have changed.
   *
   * @param id its name
   * @param person whose
   */
  record Note(UUID id, String person) {}

  /** Notes it, in the transaction of the change. */
  void note(UUID id, String person, Instant at);

  /** What is not carried yet, the oldest first. */
  List<Note> open(int most);

  /** Keeps that one was carried. */
  void carried(UUID id, Instant at);

  /** Everybody who was ever granted something. */
  Set<String> everGranted();
}
