package org.platewarden.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.platewarden.access.model.Accounts;
import org.platewarden.access.model.People;

/**
 * Tells whether a person's account is open at this moment. Nothing is remembered, and nothing waits
 * for the closing to be written: what has ended has ended with the next call.
 */
@ApplicationScoped
public class AccountNow {
  @Inject Accounts accounts;
  @Inject People people;
  @Inject Clock clock;

  /**
   * Why this person is let through no door now. People who are not in the organisation have no
   * account here; what they may is said by their role alone.
   */
  public Optional<AccessRefused> objection(String person) {
    Instant now = clock.instant();
    Optional<Instant> left = people.find(person).flatMap(Member::leftAt);
    if (left.isPresent() && !now.isBefore(left.get())) {
      return Optional.of(AccessRefused.notInOrganisation());
    }
    return accounts.find(person).flatMap(found -> found.shut(now)).map(AccessRefused::accountShut);
  }

  /**
   * Lets a person in, which counts as use of their account.
   *
   * @return why not
   */
  public Optional<AccessRefused> signedIn(String person) {
    Optional<AccessRefused> objection = objection(person);
    if (objection.isEmpty()) {
      accounts.signedIn(person, clock.instant());
    }
    return objection;
  }
}
