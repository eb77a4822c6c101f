package org.platewarden.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.platewarden.access.model.Areas;
import org.platewarden.access.model.People;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;

/** An administrator sees agencies and areas with their people, and adds one. */
@Stateless
@RolesAllowed("administrator")
public class KeepAreas {
  @Inject Areas areas;
  @Inject People people;
  @Inject Clock clock;

  /** All agencies with their areas and people, by name. */
  @Audited(AuditAction.LOOK_AT_AREAS)
  public List<AgencyNow> look() {
    List<Member> here = people.all().stream().filter(each -> each.leftAt().isEmpty()).toList();
    List<HeldOffice> offices = people.offices(clock.instant());
    List<AreaToAdd> known = areas.areas();
    return areas.agencies().stream()
        .map(
            agency ->
                new AgencyNow(
                    agency.code(),
                    agency.name(),
                    known.stream()
                        .filter(area -> area.agency().equals(agency.code()))
                        .map(area -> now(area, here, offices))
                        .toList()))
        .toList();
  }

  private static AreaNow now(AreaToAdd area, List<Member> here, List<HeldOffice> offices) {
    return new AreaNow(
        area.code(),
        area.name(),
        offices.stream()
            .filter(each -> each.office() == Office.AGENCY_MANAGER)
            .filter(each -> each.area().filter(area.code()::equals).isPresent())
            .map(HeldOffice::holder)
            .toList(),
        AreaNow.placed(here.stream().filter(each -> each.area().equals(area.code())).toList()));
  }

  /**
   * Adds an agency.
   *
   * @throws AccessRefused if there is one of this code
   */
  @Audited(AuditAction.KEEP_AREA)
  public void addAgency(AgencyToAdd agency) {
    if (!areas.add(agency)) {
      throw AccessRefused.known();
    }
  }

  /**
   * Adds an area.
   *
   * @throws AccessRefused if there is one of this code, or the agency is not known
   */
  @Audited(AuditAction.KEEP_AREA)
  public void addArea(AreaToAdd area) {
    if (areas.agencies().stream().noneMatch(each -> each.code().equals(area.agency()))) {
      throw AccessRefused.unknown();
    }
    if (!areas.add(area)) {
      throw AccessRefused.known();
    }
  }
}
