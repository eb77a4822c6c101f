package org.platewarden.web.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.platewarden.access.AccessWords;
import org.platewarden.access.AccountInCare;
import org.platewarden.access.AccountOrder;
import org.platewarden.access.AccountsAsked;
import org.platewarden.access.AccountsInCare;
import org.platewarden.access.Certification;
import org.platewarden.access.CertifyAccounts;
import org.platewarden.access.LookAtAccounts;
import org.platewarden.access.StopAccess;
import org.platewarden.access.Stopping;
import org.platewarden.audit.Refusal;
import org.platewarden.web.frame.Say;

/** The accounts that somebody answers for, each to be confirmed once a year, or closed. */
@Named
@RequestScoped
public class AccountsPage {
  private static final String GRANTS = "([0-9a-f-]{36}(,[0-9a-f-]{36}){0,99})?";

  @Inject LookAtAccounts look;
  @Inject CertifyAccounts certify;
  @Inject StopAccess stop;
  @Inject HttpServletRequest request;
  @Inject Clock clock;
  @Inject Say say;

  private AccountsInCare list = new AccountsInCare(List.of(), 0);
  private int page = 1;
  private @Nullable String refusal;

  /** Known before the forms are read, else they would not be there. */
  @PostConstruct
  void know() {
    page = typed("p").matches("[1-9][0-9]{0,2}") ? Integer.parseInt(typed("p")) : 1;
    list = look.look(new AccountsAsked(page));
  }

  /** Says that the account in the form is needed, as it was shown. */
  public @Nullable String confirm() {
    String person = typed("person");
    if (!AccessWords.isUserName(person)
        || !typed("version").matches("[0-9]{1,9}")
        || !typed("grants").matches(GRANTS)) {
      return null;
    }
    List<UUID> grants =
        Arrays.stream(typed("grants").split(","))
            .filter(each -> !each.isEmpty())
            .map(UUID::fromString)
            .toList();
    return done(
        () ->
            certify.certify(new Certification(person, Integer.parseInt(typed("version")), grants)));
  }

  /** Closes the account in the form. */
  public @Nullable String close() {
    return ordered(certify::close);
  }

  /** Opens it again. */
  public @Nullable String openAgain() {
    return ordered(certify::openAgain);
  }

  /** Lets the grant rest that the form names. */
  public @Nullable String suspend() {
    return stopped(stop::suspend);
  }

  /** Lets it count again. */
  public @Nullable String lift() {
    return stopped(stop::lift);
  }

  /** Ends it for good. */
  public @Nullable String withdraw() {
    return stopped(stop::end);
  }

  private @Nullable String ordered(Consumer<AccountOrder> act) {
    if (!AccessWords.isUserName(typed("person"))) {
      return null;
    }
    if (!AccessWords.fits(typed("why"), AccountOrder.LEAST, AccountOrder.MOST)) {
      refusal = say.of("accounts.why.fault", typed("person"));
      return null;
    }
    return done(() -> act.accept(new AccountOrder(typed("person"), typed("why"))));
  }

  private @Nullable String stopped(Consumer<Stopping> act) {
    Optional<UUID> grant = Ids.named(request, "g");
    return grant.isEmpty() ? null : done(() -> act.accept(new Stopping(grant.get(), "")));
  }

  private @Nullable String done(Runnable act) {
    try {
      act.run();
      return "/people/accounts.xhtml?faces-redirect=true&done=1&p=" + page;
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  private String typed(String field) {
    return Objects.toString(request.getParameter(field), "").strip();
  }

  /** The accounts of this page. */
  public List<AccountInCare> getAccounts() {
    return list.accounts();
  }

  /** How many accounts there are. */
  public int getTotal() {
    return list.total();
  }

  /** Which page this is, from 1. */
  public int getPage() {
    return page;
  }

  /** How many pages there are. */
  public int getPages() {
    return list.pages();
  }

  /** The grants that were shown with an account, as a form carries them. */
  public String grants(AccountInCare shown) {
    return shown.goingOn(clock.instant()).stream()
        .map(UUID::toString)
        .collect(Collectors.joining(","));
  }

  /** Whether something was done just now. */
  public boolean isDoneNow() {
    return request.getParameter("done") != null;
  }

  /** Why it was not done. */
  public @Nullable String getRefusal() {
    return refusal;
  }
}
