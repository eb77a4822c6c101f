package org.platewarden.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.platewarden.access.model.ElevationRequest;
import org.platewarden.access.model.Elevations;
import org.platewarden.access.model.People;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.NotAudited;
import org.platewarden.identity.CurrentCaller;

/** An officer asks for a right, and sees how that stands. */
@Stateless
@RolesAllowed("officer")
public class AskForElevation {
  @Inject Elevations elevations;
  @Inject People people;
  @Inject AccessSettings settings;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** What the caller has and asked for. */
  @NotAudited(because = "it shows the caller their own requests, grants and courses")
  public AccessOf mine() {
    return KnownAccess.of(caller.get().name(), elevations, people);
  }

  /** What may be asked for. */
  @NotAudited(because = "it names areas and services, and nobody")
  public AskedFrom choices() {
    return new AskedFrom(people.areas(), settings.sources());
  }

  /**
   * Asks; the first level's turn begins.
   *
   * @throws AccessRefused if the caller is not in the organisation, has a request that waits, or
   *     the area or a source is not known
   */
  @Audited(AuditAction.ASK_FOR_ELEVATION)
  public void ask(ElevationAsked asked) {
    String person = caller.get().name();
    Instant now = clock.instant();
    if (people.find(person).filter(member -> member.leftAt().isEmpty()).isEmpty()) {
      throw AccessRefused.notInOrganisation();
    }
    boolean known =
        people.areas().stream().anyMatch(area -> area.code().equals(asked.area()))
            && settings.sources().containsAll(asked.sources());
    if (!known) {
      throw AccessRefused.unknownScope();
    }
    List<ElevationRequest> before = elevations.of(person);
    if (before.stream().anyMatch(each -> each.elevation().state(now) == Elevation.State.WAITING)) {
      throw AccessRefused.askedAlready();
    }
    elevations.add(
        ElevationRequest.made(
            UUID.randomUUID(), person, asked, settings.chain(), now, settings.open()));
  }

  /**
   * Takes a request of the caller's back.
   *
   * @throws AccessRefused if it is not theirs, or waits no more
   */
  @Audited(AuditAction.WITHDRAW_ELEVATION)
  public void withdraw(Reference request) {
    ElevationRequest found =
        elevations.find(request.id()).orElseThrow(AccessRefused::unknownRequest);
    if (!elevations.keepWithdrawal(found.withdrawn(caller.get().name(), clock.instant()))) {
      throw AccessRefused.changedMeanwhile();
    }
  }
}
