package org.platewarden.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.platewarden.audit.AuditSubject;

/**
 * Which account is certified, as it was shown to whoever certifies it.
 *
 * @param person whose
 * @param version of the account that was shown
 * @param grants that were shown to go on, by their requests, in order
 */
public record Certification(String person, int version, List<UUID> grants) implements AuditSubject {
  public Certification {
    person = AccessWords.userName(person);
    grants = grants.stream().sorted().toList();
  }

  /** The grants that count or rest at an instant, by their requests, in order. */
  static List<UUID> goingOn(List<Grant> grants, Instant now) {
    return grants.stream()
        .filter(
            each ->
                each.state(now) == Grant.State.IN_FORCE || each.state(now) == Grant.State.SUSPENDED)
        .map(Grant::request)
        .sorted()
        .toList();
  }

  @Override
  public String onTheTrail() {
    return "person=%s; grants=%s"
        .formatted(
            person,
            grants.isEmpty()
                ? "-"
                : grants.stream().map(UUID::toString).collect(Collectors.joining(",")));
  }
}
