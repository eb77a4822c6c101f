package org.platewarden.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.platewarden.access.model.ElevationRequest;
import org.platewarden.access.model.Elevations;
import org.platewarden.access.model.Organisation;
import org.platewarden.access.model.People;
import org.platewarden.access.model.Seat;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.NotAudited;
import org.platewarden.identity.CurrentCaller;

/** An approver sees what waits for their level, with all that is needed to decide, and decides. */
@Stateless
@RolesAllowed({"supervisor", "agency-manager", "privacy-officer"})
public class DecideElevations {
  /** How many decided requests are listed. */
  public static final int MOST = 100;

  @Inject Elevations elevations;
  @Inject Organisation organisation;
  @Inject People people;
  @Inject CurrentCaller caller;
  @Inject Clock clock;
  @Inject Event<AccessChanged> changed;

  /** The requests that the caller may decide now, the oldest first. */
  @NotAudited(because = "it lists the caller's own work; each request that is opened is on record")
  public List<Elevation> waiting() {
    Instant now = clock.instant();
    String person = caller.get().name();
    return elevations.waiting(now).stream()
        .filter(each -> mayDecide(each, person, now))
        .map(ElevationRequest::elevation)
        .toList();
  }

  /** The requests that the caller decided, the latest first. */
  @NotAudited(because = "it lists what the caller did")
  public List<Elevation> decided() {
    return elevations.decidedBy(caller.get().name(), MOST).stream()
        .map(ElevationRequest::elevation)
        .toList();
  }

  /**
   * One request with what is known of its requester.
   *
   * @throws AccessRefused if it does not wait for the caller, who did not decide it either
   */
  @Audited(AuditAction.OPEN_ELEVATION)
  public ElevationFile open(Reference request) {
    Instant now = clock.instant();
    String person = caller.get().name();
    ElevationRequest found =
        elevations.find(request.id()).orElseThrow(AccessRefused::unknownRequest);
    boolean decides = mayDecide(found, person, now);
    if (!decides && !found.elevation().deciders().contains(person)) {
      throw AccessRefused.unknownRequest();
    }
    return new ElevationFile(
        found.elevation(),
        decides,
        people.find(found.elevation().requester()),
        KnownAccess.of(found.elevation().requester(), elevations, people));
  }

  /**
   * Says yes or no for the level whose turn it is; after the last yes the right is there.
   *
   * @throws AccessRefused if the caller may not decide it, it waits no more, or a refusal says too
   *     little
   */
  @Audited(AuditAction.DECIDE_ELEVATION)
  public void decide(Deciding deciding) {
    Instant now = clock.instant();
    ElevationRequest found =
        elevations.find(deciding.request()).orElseThrow(AccessRefused::unknownRequest);
    Seat seat = found.seatOf(caller.get().name(), organisation, now);
    ElevationRequest decided =
        found.decided(seat, deciding.verdict(), deciding.reason(), organisation, now);
    if (!elevations.keepDecision(decided)) {
      throw AccessRefused.changedMeanwhile();
    }
    if (decided.grant().isPresent()) {
      changed.fire(new AccessChanged(decided.elevation().requester()));
    }
  }

  private boolean mayDecide(ElevationRequest request, String person, Instant now) {
    try {
      request.seatOf(person, organisation, now);
      return true;
    } catch (AccessRefused no) {
      return false;
    }
  }
}
