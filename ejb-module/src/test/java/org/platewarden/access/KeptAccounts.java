package org.platewarden.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.platewarden.access.model.Accounts;

/** Accounts in memory; of uses the sign-ins alone. */
final class KeptAccounts implements Accounts {
  private final Map<String, Account> accounts = new TreeMap<>();

  static Account opened(String person, Instant at) {
    return new Account(person, at, at, "(joined)", Optional.empty(), Optional.empty(), 0);
  }

  /** So many open accounts as there are names. */
  static KeptAccounts of(Instant at, String... people) {
    KeptAccounts kept = new KeptAccounts();
    for (String each : people) {
      kept.put(opened(each, at));
    }
    return kept;
  }

  void put(Account account) {
    accounts.put(account.person(), account);
  }

  @Override
  public Optional<Account> find(String person) {
    return Optional.ofNullable(accounts.get(person));
  }

  @Override
  public List<Account> all() {
    return List.copyOf(accounts.values());
  }

  @Override
  public boolean keep(Account changed) {
    boolean fits =
        find(changed.person()).filter(kept -> kept.version() == changed.version() - 1).isPresent();
    if (fits) {
      put(changed);
    }
    return fits;
  }

  @Override
  public void signedIn(String person, Instant at) {
    find(person)
        .ifPresent(
            kept ->
                put(
                    new Account(
                        person,
                        kept.openedAt(),
                        kept.certifiedAt(),
                        kept.certifiedBy(),
                        Optional.of(at),
                        kept.closed(),
                        kept.version())));
  }
}
