package org.platewarden.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.access.model.Elevations;
import org.platewarden.access.model.HeldGrant;
import org.platewarden.access.model.People;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.identity.CurrentCaller;

/**
 * An administrator keeps who belongs to the organisation, who supervises whom, who is in office.
 */
@Stateless
@RolesAllowed("administrator")
public class KeepOrganisation {
  @Inject People people;
  @Inject Elevations elevations;
  @Inject CurrentCaller caller;
  @Inject Clock clock;
  @Inject Event<AccessChanged> changed;

  /** The organisation as it is. */
  @Audited(AuditAction.LOOK_AT_ORGANISATION)
  public OrganisationNow look() {
    return new OrganisationNow(people.areas(), people.all(), people.offices(clock.instant()));
  }

  /**
   * Adds a person, or changes where they work and who supervises them.
   *
   * @throws AccessRefused if the area or the supervisor is not known, the person has left, or two
   *     would supervise each other
   */
  @Audited(AuditAction.KEEP_PERSON)
  public void keep(PersonToKeep person) {
    Optional<Member> known = people.find(person.name());
    boolean fits =
        people.areas().stream().anyMatch(area -> area.code().equals(person.area()))
            && person.supervisor().map(this::isHere).orElse(true)
            && known.flatMap(Member::leftAt).isEmpty();
    if (!fits) {
      throw AccessRefused.unknown();
    }
    if (person.supervisor().map(name -> isUnder(name, person.name())).orElse(false)) {
      throw AccessRefused.circle();
    }
    if (known.isPresent()) {
      people.move(person);
    } else {
      people.add(person, clock.instant());
    }
  }

  /**
   * Puts somebody in office.
   *
   * @throws AccessRefused if the person or the area is not known, or a manager has no area
   */
  @Audited(AuditAction.APPOINT)
  public void appoint(Appointment appointment) {
    boolean fits =
        (appointment.office() == Office.AGENCY_MANAGER) == appointment.area().isPresent();
    if (!fits) {
      throw AccessRefused.office();
    }
    boolean known =
        isHere(appointment.holder())
            && appointment
                .area()
                .map(code -> people.areas().stream().anyMatch(area -> area.code().equals(code)))
                .orElse(true);
    if (!known) {
      throw AccessRefused.unknown();
    }
    people.appoint(UUID.randomUUID(), appointment, clock.instant(), caller.get().name());
  }

  /**
   * Ends an office at once.
   *
   * @throws AccessRefused if it had ended
   */
  @Audited(AuditAction.END_OFFICE)
  public void endOffice(Reference office) {
    if (!people.endOffice(office.id(), clock.instant())) {
      throw AccessRefused.office();
    }
  }

  /**
   * Notes that a person left, which ends their rights at once and for good.
   *
   * @throws AccessRefused if they are not known, or had left
   */
  @Audited(AuditAction.PERSON_LEAVES)
  public void leaves(PersonNamed person) {
    Instant now = clock.instant();
    if (!people.leave(person.name(), now)) {
      throw AccessRefused.unknown();
    }
    Grant.Stop left = new Grant.Stop(now, caller.get().name(), "left the organisation");
    for (HeldGrant held : elevations.grantsOf(person.name())) {
      Grant.State state = held.grant().state(now);
      boolean open = state == Grant.State.IN_FORCE || state == Grant.State.SUSPENDED;
      if (open && !elevations.keep(held.endedByItself(left))) {
        throw AccessRefused.changedMeanwhile();
      }
    }
    changed.fire(new AccessChanged(person.name()));
  }

  private boolean isHere(String name) {
    return people.find(name).filter(member -> member.leftAt().isEmpty()).isPresent();
  }

  /** Whether a person is another, or is supervised by them, directly or through others. */
  private boolean isUnder(String name, String above) {
    Optional<String> at = Optional.of(name);
    for (int steps = people.all().size(); at.isPresent() && steps >= 0; steps--) {
      if (at.get().equals(above)) {
        return true;
      }
      at = people.find(at.get()).flatMap(Member::supervisor);
    }
    return false;
  }
}
