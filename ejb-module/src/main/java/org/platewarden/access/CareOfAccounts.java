package org.platewarden.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.platewarden.access.model.Organisation;
import org.platewarden.access.model.People;

/**
 * Whose accounts a person answers for: as supervisor of those whom they supervise, as manager of
 * those of their area, as privacy officer of all; in an office of their own or in another's place.
 * Nobody answers for their own, nor for the account of whom they stand in for.
 *
 * @param by the person
 * @param supervisors the supervisors as whom they may act
 * @param managed the managers as whom they may act, by area
 * @param officers the privacy officers as whom they may act
 */
record CareOfAccounts(
    String by, Set<String> supervisors, List<HeldOffice> managed, Set<String> officers) {
  static CareOfAccounts of(String by, Organisation organisation, People people, Instant at) {
    if (!organisation.isHere(by, at)) {
      return new CareOfAccounts(by, Set.of(), List.of(), Set.of());
    }
    List<HeldOffice> all = people.offices(at);
    List<HeldOffice> held =
        Arrays.stream(Office.values())
            .flatMap(office -> seats(by, office, organisation, at, all))
            .toList();
    return new CareOfAccounts(
        by,
        holders(held, Office.SUPERVISOR),
        held.stream().filter(each -> each.office() == Office.AGENCY_MANAGER).toList(),
        holders(held, Office.PRIVACY_OFFICER));
  }

  private static Stream<HeldOffice> seats(
      String by, Office office, Organisation organisation, Instant at, List<HeldOffice> all) {
    List<String> others = organisation.standsInFor(by, office, at);
    return all.stream()
        .filter(each -> each.office() == office)
        .filter(each -> each.holder().equals(by) || others.contains(each.holder()));
  }

  private static Set<String> holders(List<HeldOffice> held, Office office) {
    return held.stream()
        .filter(each -> each.office() == office)
        .map(HeldOffice::holder)
        .collect(Collectors.toSet());
  }

  /** Whether a person's account is one of them. */
  boolean covers(Member member) {
    if (member.name().equals(by) || member.leftAt().isPresent()) {
      return false;
    }
    Optional<String> above = member.supervisor().filter(supervisors::contains);
    return above.isPresent()
        || managed.stream()
            .anyMatch(
                each ->
                    each.area().filter(member.area()::equals).isPresent()
                        && !each.holder().equals(member.name()))
        || officers.stream().anyMatch(each -> !each.equals(member.name()));
  }
}
