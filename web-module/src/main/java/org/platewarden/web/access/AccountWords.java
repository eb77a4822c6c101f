package org.platewarden.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.platewarden.access.Account;
import org.platewarden.access.AccountInCare;
import org.platewarden.web.frame.Say;

/** How accounts are spoken of on pages. */
@Named
@RequestScoped
public class AccountWords {
  private static final Duration SOON = Duration.ofDays(30);

  @Inject RightWords rights;
  @Inject Say say;
  @Inject Clock clock;

  /** Whether it is open now. */
  public boolean isOpen(Account account) {
    return account.shut(clock.instant()).isEmpty();
  }

  /** How it stands, in words. */
  public String state(Account account) {
    return account
        .shut(clock.instant())
        .map(why -> say.of("account.shut." + why))
        .orElseGet(() -> say.of(isDue(account) ? "account.due" : "account.open"));
  }

  /** The look of that. */
  public String tone(Account account) {
    if (!isOpen(account)) {
      return "out-of-service";
    }
    return isDue(account) ? "rejecting" : "well";
  }

  private boolean isDue(Account account) {
    return isSoon(account.certifyBy()) || isSoon(account.useBy());
  }

  private boolean isSoon(Instant end) {
    return Duration.between(clock.instant(), end).compareTo(SOON) <= 0;
  }

  /** Until when it must be confirmed. */
  public String certifyBy(Account account) {
    return rights.at(account.certifyBy());
  }

  /** Who confirmed it last, and when. */
  public String certified(Account account) {
    return account.certifiedBy().startsWith("(") // no user name does
        ? say.of("account.made", rights.at(account.certifiedAt()))
        : say.of("account.certified", account.certifiedBy(), rights.at(account.certifiedAt()));
  }

  /** When it was last used. */
  public String used(Account account) {
    return account.usedAt().map(rights::at).orElseGet(() -> say.of("account.never"));
  }

  /** When it ends if nothing is done with it. */
  public String useBy(Account account) {
    return rights.at(account.useBy());
  }

  /** Who closed it, when and why; nothing while it was not written down. */
  public String closed(Account account) {
    return account
        .closed()
        .map(each -> say.of("access.stopped", rights.at(each.at()), each.by(), each.note()).strip())
        .orElse("");
  }

  /** What its person may do: offices, and rights that are open now. */
  public String may(AccountInCare shown) {
    String offices =
        shown.offices().stream()
            .map(
                each ->
                    each.area()
                        .map(area -> rights.office(each.office()) + " (" + area + ")")
                        .orElseGet(() -> rights.office(each.office())))
            .collect(Collectors.joining("; "));
    String open =
        shown.rights().stream()
            .map(each -> say.of("right." + each))
            .collect(Collectors.joining("; "));
    String both = offices.isEmpty() || open.isEmpty() ? offices + open : open + "; " + offices;
    return both.isEmpty() ? say.of("account.nothing") : both;
  }
}
