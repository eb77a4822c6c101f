package org.platewarden.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.platewarden.access.model.Accounts;
import org.platewarden.access.model.Elevations;
import org.platewarden.access.model.Organisation;
import org.platewarden.access.model.People;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.identity.CurrentCaller;

/** Whoever answers for accounts looks at them: what each may do, and when it is due (R17). */
@Stateless
@RolesAllowed({"supervisor", "agency-manager", "privacy-officer"})
public class LookAtAccounts {
  @Inject Accounts accounts;
  @Inject People people;
  @Inject Organisation organisation;
  @Inject Elevations elevations;
  @Inject EntitledNow entitled;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /** A page of the accounts in the caller's care, the first due first. */
  @Audited(AuditAction.LIST_ACCOUNTS)
  public AccountsInCare look(AccountsAsked asked) {
    Instant now = clock.instant();
    CareOfAccounts care = CareOfAccounts.of(caller.get().name(), organisation, people, now);
    Map<String, Member> members =
        people.all().stream()
            .filter(care::covers)
            .collect(Collectors.toMap(Member::name, Function.identity()));
    List<Account> inCare =
        accounts.all().stream().filter(each -> members.containsKey(each.person())).toList();
    List<HeldOffice> offices = people.offices(now);
    List<AccountInCare> page =
        inCare.stream()
            .skip((long) (asked.page() - 1) * AccountsAsked.PAGE)
            .limit(AccountsAsked.PAGE)
            .flatMap(each -> accounts.find(each.person()).stream())
            .flatMap(
                each ->
                    Optional.ofNullable(members.get(each.person()))
                        .map(member -> shown(member, each, offices))
                        .stream())
            .toList();
    return new AccountsInCare(page, inCare.size());
  }

  private AccountInCare shown(Member member, Account account, List<HeldOffice> offices) {
    return new AccountInCare(
        member,
        account,
        offices.stream().filter(each -> each.holder().equals(member.name())).toList(),
        Arrays.stream(Right.values())
            .filter(right -> entitled.holds(member.name(), right))
            .toList(),
        KnownAccess.of(member.name(), elevations, people));
  }
}
