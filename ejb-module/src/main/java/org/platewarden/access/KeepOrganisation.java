package org.platewarden.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.access.model.Areas;
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
  @Inject Areas areas;
  @Inject EndGrants grants;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** The organisation as it is. */
  @Audited(AuditAction.LOOK_AT_ORGANISATION)
  public OrganisationNow look() {
    return new OrganisationNow(people.areas(), people.all(), people.offices(clock.instant()));
  }

  /**
   * Adds a person, or changes who supervises them.
   *
   * @throws AccessRefused if the area or the supervisor is not known, the person has left or works
   *     in another area, or two would supervise each other
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
    if (person
        .supervisor()
        .map(name -> Supervision.isUnder(name, person.name(), people))
        .orElse(false)) {
      throw AccessRefused.circle();
    }
    Optional<String> elsewhere =
        known.map(Member::area).filter(area -> !area.equals(person.area()));
    if (elsewhere.isPresent()) {
      throw AccessRefused.transferInstead(elsewhere.get(), person.area());
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
   * Notes that a person left, which ends their rights and offices at once and for good; those whom
   * they supervised have no supervisor until they are given another.
   *
   * @throws AccessRefused if they are not known, or had left
   */
  @Audited(AuditAction.PERSON_LEAVES)
  public void leaves(PersonNamed person) {
    Instant now = clock.instant();
    if (!people.leave(person.name(), now)) {
      throw AccessRefused.unknown();
    }
    areas.endAllDuties(person.name(), now);
    grants.of(person.name(), new Grant.Stop(now, caller.get().name(), "left the organisation"));
  }

  private boolean isHere(String name) {
    return people.find(name).filter(member -> member.leftAt().isEmpty()).isPresent();
  }
}
