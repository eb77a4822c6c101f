package org.platewarden.access.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.platewarden.access.Account;

/** Where accounts are kept. */
public interface Accounts {
  /** A person's account with its last use; empty if they have none. */
  Optional<Account> find(String person);

  /**
   * The accounts of those who have not left, as their rows tell: of uses only the sign-ins. Whoever
   * wants to know whether one is unused finds it by name.
   */
  List<Account> all();

  /** Keeps a changed account; false if somebody else changed it meanwhile. */
  boolean keep(Account changed);

  /** Keeps that a person signed in. */
  void signedIn(String person, Instant at);
}
