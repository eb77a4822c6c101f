package org.platewarden.access.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.platewarden.access.AgencyToAdd;
import org.platewarden.access.AreaToAdd;
import org.platewarden.access.Member;
import org.platewarden.access.Transfer;

/** Where agencies and areas are kept, and who went from one to another. */
public interface Areas {
  /** All agencies, by name. */
  List<AgencyToAdd> agencies();

  /** All areas, by name. */
  List<AreaToAdd> areas();

  /** Keeps an agency; false if there is one of this code. */
  boolean add(AgencyToAdd agency);

  /** Keeps an area; false if there is one of this code. */
  boolean add(AreaToAdd area);

  /** Keeps that a person goes from where they were. */
  void add(UUID id, Transfer transfer, Member before, Instant at, String by);

  /**
   * Ends what a person has to do in an area: managing it, and supervising those who stay there.
   * Whoever stands in for them as its manager does so no more.
   */
  void endDuties(String person, String area, Instant at);

  /** The same for all offices and everybody whom a person supervises. */
  void endAllDuties(String person, Instant at);
}
