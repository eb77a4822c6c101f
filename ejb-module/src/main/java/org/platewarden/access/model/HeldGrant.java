package org.platewarden.access.model;

import java.time.Instant;
import java.util.Optional;
import org.platewarden.access.AccessRefused;
import org.platewarden.access.Grant;
import org.platewarden.access.Office;

/**
 * A grant, and who may stop it. It never changes; what is done to it gives another one.
 *
 * @param grant all that is known of it
 * @param version how often it was changed
 */
public record HeldGrant(Grant grant, int version) {
  /**
   * The grant, resting.
   *
   * @throws AccessRefused if the caller has no say in it, or it does not count as it is
   */
  public HeldGrant suspended(Grant.Stop stop, Organisation who) {
    requireSay(stop.by(), who, stop.at());
    return suspendedByItself(stop);
  }

  /**
   * The grant, resting by a rule of the product, until somebody who has a say lifts it.
   *
   * @throws AccessRefused if it does not count as it is
   */
  public HeldGrant suspendedByItself(Grant.Stop stop) {
    if (grant.state(stop.at()) != Grant.State.IN_FORCE) {
      throw AccessRefused.grantNotOpen();
    }
    return with(Optional.of(stop), Optional.empty());
  }

  /**
   * The grant, counting again.
   *
   * @throws AccessRefused if the caller has no say in it, or it does not rest
   */
  public HeldGrant lifted(String by, Instant at, Organisation who) {
    requireSay(by, who, at);
    if (grant.state(at) != Grant.State.SUSPENDED) {
      throw AccessRefused.grantNotOpen();
    }
    return with(Optional.empty(), Optional.empty());
  }

  /**
   * The grant, ended for good; its holder may give it up too.
   *
   * @throws AccessRefused if the caller has no say in it, or it has ended
   */
  public HeldGrant ended(Grant.Stop stop, Organisation who) {
    if (!grant.holder().equals(stop.by())) {
      requireSay(stop.by(), who, stop.at());
    }
    return endedByItself(stop);
  }

  /**
   * The grant, ended by a rule of the product, such as that its holder left.
   *
   * @throws AccessRefused if it has ended
   */
  public HeldGrant endedByItself(Grant.Stop stop) {
    Grant.State state = grant.state(stop.at());
    if (state == Grant.State.ENDED || state == Grant.State.OVER) {
      throw AccessRefused.grantNotOpen();
    }
    return with(grant.suspended(), Optional.of(stop));
  }

  private void requireSay(String by, Organisation who, Instant at) {
    boolean supervises =
        who.supervisorOf(grant.holder()).filter(by::equals).isPresent()
            && who.holds(by, Office.SUPERVISOR, grant.area(), at);
    boolean hasSay =
        supervises
            || who.holds(by, Office.AGENCY_MANAGER, grant.area(), at)
            || who.holds(by, Office.PRIVACY_OFFICER, grant.area(), at);
    if (!hasSay || grant.holder().equals(by) || !who.isHere(by, at)) {
      throw AccessRefused.notYours();
    }
  }

  private HeldGrant with(Optional<Grant.Stop> suspended, Optional<Grant.Stop> ended) {
    return new HeldGrant(
        new Grant(
            grant.request(),
            grant.holder(),
            grant.right(),
            grant.area(),
            grant.sources(),
            grant.from(),
            grant.until(),
            suspended,
            ended),
        version + 1);
  }
}
