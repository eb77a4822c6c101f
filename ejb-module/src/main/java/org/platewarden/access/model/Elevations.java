package org.platewarden.access.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where requests and grants are kept. Whoever comes second at the same moment changes nothing. */
public interface Elevations {
  /** Keeps a new request. */
  void add(ElevationRequest request);

  /** The request of this name. */
  Optional<ElevationRequest> find(UUID request);

  /**
   * Keeps the newest decision of a request, and the grant that came of it, if one did.
   *
   * @return false if somebody else changed the request since it was found
   */
  boolean keepDecision(ElevationRequest decided);

  /**
   * Keeps that a request was withdrawn.
   *
   * @return false if somebody else changed the request since it was found
   */
  boolean keepWithdrawal(ElevationRequest withdrawn);

  /** The requests of a person, the latest first. */
  List<ElevationRequest> of(String requester);

  /** The requests that wait for a level at an instant, the oldest first. */
  List<ElevationRequest> waiting(Instant at);

  /** The requests that a person decided, or had decided in their place, the latest first. */
  List<ElevationRequest> decidedBy(String person, int most);

  /** The grant of this request. */
  Optional<HeldGrant> grant(UUID request);

  /** All grants of a person, the latest first. */
  List<HeldGrant> grantsOf(String holder);

  /**
   * Keeps that a grant was suspended, lifted or ended.
   *
   * @return false if somebody else changed the grant since it was found
   */
  boolean keep(HeldGrant changed);
}
