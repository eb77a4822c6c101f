package org.platewarden.access.model;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.platewarden.access.Office;

/**
 * A small organisation in which every rule can be broken: who asks is a manager too, their
 * supervisor is a second manager, and four may stand in for others.
 *
 * @param gone who has left
 * @param given which delegations are in force
 * @param dismissed who lost their offices
 */
record Town(Set<Who> gone, Set<Delegation> given, Set<Who> dismissed) implements Organisation {
  enum Who {
    REQUESTER,
    SUPERVISOR,
    MANAGER,
    PRIVACY,
    DEPUTY
  }

  /** Who may decide in whose place. */
  enum Delegation {
    SUPERVISOR_TO_DEPUTY(Office.SUPERVISOR, Who.SUPERVISOR, Who.DEPUTY),
    REQUESTER_TO_DEPUTY(Office.AGENCY_MANAGER, Who.REQUESTER, Who.DEPUTY),
    MANAGER_TO_REQUESTER(Office.AGENCY_MANAGER, Who.MANAGER, Who.REQUESTER),
    MANAGER_TO_PRIVACY(Office.AGENCY_MANAGER, Who.MANAGER, Who.PRIVACY),
    PRIVACY_TO_SUPERVISOR(Office.PRIVACY_OFFICER, Who.PRIVACY, Who.SUPERVISOR);

    final Office office;
    final Who holder;
    final Who delegate;

    Delegation(Office office, Who holder, Who delegate) {
      this.office = office;
      this.holder = holder;
      this.delegate = delegate;
    }
  }

  static Town whole() {
    return new Town(Set.of(), Set.of(), Set.of());
  }

  static Set<Office> officesOf(Who who) {
    return switch (who) {
      case REQUESTER, MANAGER -> EnumSet.of(Office.AGENCY_MANAGER);
      case SUPERVISOR -> EnumSet.of(Office.SUPERVISOR, Office.AGENCY_MANAGER);
      case PRIVACY -> EnumSet.of(Office.PRIVACY_OFFICER);
      case DEPUTY -> EnumSet.of(Office.SUPERVISOR);
    };
  }

  Town without(Who who) {
    return new Town(with(gone, who), given, dismissed);
  }

  Town dismissing(Who who) {
    return new Town(gone, given, with(dismissed, who));
  }

  Town turning(Delegation delegation) {
    Set<Delegation> changed = EnumSet.noneOf(Delegation.class);
    changed.addAll(given);
    if (!changed.remove(delegation)) {
      changed.add(delegation);
    }
    return new Town(gone, changed, dismissed);
  }

  int losses() {
    return gone.size() + dismissed.size();
  }

  private static Set<Who> with(Set<Who> some, Who one) {
    Set<Who> more = EnumSet.of(one);
    more.addAll(some);
    return more;
  }

  @Override
  public boolean isHere(String person, Instant at) {
    return !gone.contains(Who.valueOf(person));
  }

  @Override
  public Optional<String> supervisorOf(String person) {
    return person.equals(Who.REQUESTER.name())
        ? Optional.of(Who.SUPERVISOR.name())
        : Optional.empty();
  }

  @Override
  public boolean holds(String person, Office office, String area, Instant at) {
    Who who = Who.valueOf(person);
    return officesOf(who).contains(office) && !dismissed.contains(who);
  }

  @Override
  public List<String> standsInFor(String person, Office office, Instant at) {
    return given.stream()
        .filter(each -> each.office == office && each.delegate.name().equals(person))
        .map(each -> each.holder.name())
        .sorted()
        .toList();
  }
}
