package org.platewarden.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.platewarden.access.model.Accounts;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.NotAudited;
import org.platewarden.identity.CurrentCaller;

/** Writes down that accounts have ended by themselves, and ends what hangs on them (R15, R17). */
@Stateless
@RolesAllowed(CurrentCaller.MAINTENANCE)
public class CloseAccounts {
  @Inject Accounts accounts;
  @Inject EndGrants grants;
  @Inject Clock clock;

  /** Those whose accounts have ended and are not closed yet. */
  @NotAudited(because = "it only finds for whom the audited act is due")
  public List<String> over() {
    Instant now = clock.instant();
    return accounts.all().stream()
        .filter(each -> each.closed().isEmpty() && each.shut(now).isPresent())
        .flatMap(each -> accounts.find(each.person()).stream())
        .filter(each -> each.shut(now).isPresent())
        .map(Account::person)
        .toList();
  }

  /**
   * Closes an account as of the moment at which it ended.
   *
   * @throws AccessRefused if it has not ended, or somebody else changes it at the same moment
   */
  @Audited(AuditAction.CLOSE_ACCOUNT_IN_TIME)
  public void close(PersonNamed person) {
    Instant now = clock.instant();
    Account account = accounts.find(person.name()).orElseThrow(AccessRefused::accountNotOver);
    if (!accounts.keep(account.closedByItself(CurrentCaller.MAINTENANCE, now))) {
      throw AccessRefused.changedMeanwhile();
    }
    grants.of(
        person.name(), new Grant.Stop(now, CurrentCaller.MAINTENANCE, "the account was closed"));
  }
}
