package org.platewarden.access;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.platewarden.identity.CurrentCaller;

/** Sees every few minutes which accounts have ended; nobody waits for it, see AccountNow. */
@Startup
@Singleton
@RunAs(CurrentCaller.MAINTENANCE)
@TransactionManagement(TransactionManagementType.BEAN) // each closing is a transaction of its own
public class CloseAccountsInTime {
  @Inject CloseAccounts accounts;

  @Schedule(hour = "*", minute = "*/10", second = "25", persistent = false)
  void close() {
    try {
      accounts.over().forEach(this::close);
    } catch (RuntimeException e) {
      LOG.accountsNotClosed(e);
    }
  }

  /** One that fails keeps no other open. */
  private void close(String person) {
    try {
      accounts.close(new PersonNamed(person));
      LOG.accountClosed();
    } catch (RuntimeException e) {
      LOG.accountsNotClosed(e);
    }
  }
}
