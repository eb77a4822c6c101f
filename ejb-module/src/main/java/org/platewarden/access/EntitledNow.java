package org.platewarden.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.platewarden.access.model.Accounts;
import org.platewarden.access.model.Standing;

/**
 * Tells whether a person holds a right at this moment: their account is open, both courses are
 * current, and, where the right needs one, a grant is in force. Nothing is remembered; each
 * question goes to the database, so what ended has ended with the next call. If it cannot be known,
 * the call fails and nothing is opened.
 */
@ApplicationScoped
public class EntitledNow {
  @Inject Standing.Source standings;
  @Inject Accounts accounts;
  @Inject Clock clock;

  /** Whether this person holds the right now. */
  public boolean holds(String person, Right right) {
    return objection(person, right).isEmpty();
  }

  /** Why this person does not hold the right now; empty if they do. */
  public Optional<AccessRefused> objection(String person, Right right) {
    Instant now = clock.instant();
    Standing standing = standings.of(person, now);
    if (!standing.isHere()) {
      return Optional.of(AccessRefused.notInOrganisation());
    }
    Optional<Account> account = accounts.find(person);
    if (account.isEmpty()) {
      return Optional.of(AccessRefused.notInOrganisation());
    }
    Optional<AccessRefused> shut = account.get().shut(now).map(AccessRefused::accountShut);
    if (shut.isPresent()) {
      return shut;
    }
    for (Course course : Course.values()) {
      if (!standing.current().contains(course)) {
        return Optional.of(AccessRefused.untrained(course));
      }
    }
    return right.needsGrant() ? withoutGrant(standing, right, now) : Optional.empty();
  }

  private static Optional<AccessRefused> withoutGrant(Standing standing, Right right, Instant now) {
    List<Grant> granted =
        standing.grants().stream().filter(grant -> grant.right() == right).toList();
    if (granted.stream().anyMatch(grant -> grant.isInForce(now))) {
      return Optional.empty();
    }
    boolean rests = granted.stream().anyMatch(grant -> grant.state(now) == Grant.State.SUSPENDED);
    return Optional.of(rests ? AccessRefused.suspended(right) : AccessRefused.noGrant(right));
  }

  /**
   * Lets somebody go on who holds the right now.
   *
   * @throws AccessRefused if this person does not
   */
  public void require(String person, Right right) {
    objection(person, right)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /** The services that a person's grants of this right in force name, in order. */
  public List<String> sources(String person, Right right) {
    Instant now = clock.instant();
    return holds(person, right)
        ? standings.of(person, now).grants().stream()
            .filter(grant -> grant.right() == right && grant.isInForce(now))
            .flatMap(grant -> grant.sources().stream())
            .distinct()
            .sorted()
            .toList()
        : List.of();
  }
}
