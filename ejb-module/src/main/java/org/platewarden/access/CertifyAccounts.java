package org.platewarden.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.platewarden.access.model.Accounts;
import org.platewarden.access.model.Elevations;
import org.platewarden.access.model.HeldGrant;
import org.platewarden.access.model.Organisation;
import org.platewarden.access.model.People;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.identity.CurrentCaller;

/** Whoever answers for an account says once a year that it is needed, or closes it (R15, R17). */
@Stateless
@RolesAllowed({"supervisor", "agency-manager", "privacy-officer"})
public class CertifyAccounts {
  @Inject Accounts accounts;
  @Inject People people;
  @Inject Organisation organisation;
  @Inject Elevations elevations;
  @Inject EndGrants grants;
  @Inject CurrentCaller caller;
  @Inject Clock clock;

  /**
   * Says that an account and the grants that were shown with it are needed, for a year.
   *
   * @throws AccessRefused if it is not in the caller's care, is closed, or is not as it was shown
   */
  @Audited(AuditAction.CERTIFY_ACCOUNT)
  public void certify(Certification certification) {
    Instant now = clock.instant();
    Account account = inCare(certification.person(), now);
    List<UUID> goingOn =
        Certification.goingOn(
            elevations.grantsOf(account.person()).stream().map(HeldGrant::grant).toList(), now);
    if (account.version() != certification.version() || !goingOn.equals(certification.grants())) {
      throw AccessRefused.changedMeanwhile();
    }
    keep(account.certified(caller.get().name(), now));
  }

  /**
   * Closes an account at once, and ends its grants for good.
   *
   * @throws AccessRefused if it is not in the caller's care, or is closed
   */
  @Audited(AuditAction.CLOSE_ACCOUNT)
  public void close(AccountOrder order) {
    Instant now = clock.instant();
    String by = caller.get().name();
    keep(inCare(order.person(), now).closed(by, order.reason(), now));
    grants.of(order.person(), new Grant.Stop(now, by, order.reason()));
  }

  /**
   * Opens a closed account again. Its grants stay ended; its person asks for them anew.
   *
   * @throws AccessRefused if it is not in the caller's care, or is open
   */
  @Audited(AuditAction.OPEN_ACCOUNT_AGAIN)
  public void openAgain(AccountOrder order) {
    Instant now = clock.instant();
    String by = caller.get().name();
    Account account = inCare(order.person(), now);
    keep(account.openedAgain(by, now));
    // also where it had ended by itself and nobody had written that yet
    grants.of(order.person(), new Grant.Stop(now, by, "the account was closed"));
  }

  private Account inCare(String person, Instant now) {
    CareOfAccounts care = CareOfAccounts.of(caller.get().name(), organisation, people, now);
    return people
        .find(person)
        .filter(care::covers)
        .flatMap(member -> accounts.find(member.name()))
        .orElseThrow(AccessRefused::accountNotYours);
  }

  private void keep(Account changed) {
    if (!accounts.keep(changed)) {
      throw AccessRefused.changedMeanwhile();
    }
  }
}
