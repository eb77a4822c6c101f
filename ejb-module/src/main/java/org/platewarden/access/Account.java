package org.platewarden.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's account, and when it ends by itself: a year after it was last certified (R17), 90 days
 * after it was last used (R15), to the moment and never early. It never changes; what is done to it
 * gives another one.
 *
 * @param person whose
 * @param openedAt since when it counts as unused while nothing is done with it
 * @param certifiedAt when its manager last said that it is needed; at first, when it was made
 * @param certifiedBy who said so
 * @param usedAt when it was last used, by the sign-ins and the trail; empty if never
 * @param closed when, by whom and why it was closed, if it was
 * @param version how often it was changed
 */
public record Account(
    String person,
    Instant openedAt,
    Instant certifiedAt,
    String certifiedBy,
    Optional<Instant> usedAt,
    Optional<Closing> closed,
    int version) {
  /** How long an account is open without being certified. */
  public static final Duration CERTIFIED = Duration.ofDays(365);

  /** How long it is open without being used. */
  public static final Duration UNUSED = Duration.ofDays(90);

  /** Why an account is not open. */
  public enum Why {
    /** It was not used for 90 days. */
    UNUSED,
    /** Nobody certified it for a year. */
    NOT_CERTIFIED,
    /** Its manager closed it. */
    BY_MANAGER
  }

  /**
   * That it was closed.
   *
   * @param at from when on
   * @param by by whom
   * @param why for which cause
   * @param note in the words of whoever did
   */
  public record Closing(Instant at, String by, Why why, String note) {}

  /** From when on it is closed for want of a certification. */
  public Instant certifyBy() {
    return certifiedAt.plus(CERTIFIED);
  }

  /** From when on it is closed for want of use, if nothing is done with it before. */
  public Instant useBy() {
    Instant from = usedAt.filter(openedAt::isBefore).orElse(openedAt);
    return from.plus(UNUSED);
  }

  /** Why it is not open at an instant; empty if it is. */
  public Optional<Why> shut(Instant now) {
    return closed.map(Closing::why).or(() -> ended(now));
  }

  /** The cause for which it has ended by itself at an instant, the earlier of the two. */
  private Optional<Why> ended(Instant now) {
    boolean useEnds = useBy().isBefore(certifyBy());
    Instant end = useEnds ? useBy() : certifyBy();
    return now.isBefore(end)
        ? Optional.empty()
        : Optional.of(useEnds ? Why.UNUSED : Why.NOT_CERTIFIED);
  }

  /**
   * The account, certified for another year.
   *
   * @throws AccessRefused if it is not open
   */
  public Account certified(String by, Instant at) {
    requireOpen(at);
    return new Account(person, openedAt, at, by, usedAt, closed, version + 1);
  }

  /**
   * The account, closed by its manager.
   *
   * @throws AccessRefused if it is not open
   */
  public Account closed(String by, String note, Instant at) {
    requireOpen(at);
    return with(new Closing(at, by, Why.BY_MANAGER, note));
  }

  /**
   * The account, closed by the moment at which it ended by itself.
   *
   * @throws AccessRefused if it has not, or is closed already
   */
  public Account closedByItself(String by, Instant now) {
    Why why = closed.isPresent() ? null : ended(now).orElse(null);
    if (why == null) {
      throw AccessRefused.accountNotOver();
    }
    return with(new Closing(why == Why.UNUSED ? useBy() : certifyBy(), by, why, ""));
  }

  /**
   * The account, open again, used from now and certified for a year.
   *
   * @throws AccessRefused if it is open
   */
  public Account openedAgain(String by, Instant at) {
    if (shut(at).isEmpty()) {
      throw AccessRefused.accountOpen();
    }
    return new Account(person, at, at, by, usedAt, Optional.empty(), version + 1);
  }

  private void requireOpen(Instant at) {
    shut(at)
        .ifPresent(
            why -> {
              throw AccessRefused.accountShut(why);
            });
  }

  private Account with(Closing closing) {
    return new Account(
        person, openedAt, certifiedAt, certifiedBy, usedAt, Optional.of(closing), version + 1);
  }
}
