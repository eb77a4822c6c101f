package org.platewarden.purpose.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.platewarden.purpose.PolicyRows;

/** Where versions of the policy are kept. */
public interface Policies {
  /** Keeps a new version with its rows; gives its number. */
  long add(PolicyMatrix drafted, PolicyRows rows);

  /** One, and nobody else changes it until the transaction ends. */
  Optional<PolicyMatrix> findToChange(long version);

  /** All that were ever made, the latest first. */
  List<PolicyMatrix> list();

  /**
   * The version that is in force at an instant: of those that hold, the one that began last; of two
   * that began together, the higher.
   */
  Optional<Long> inForce(Instant at);

  /**
   * What a version says; empty if there is none.
   *
   * @throws org.platewarden.purpose.PolicyRefused if a row of it is not understood
   */
  Optional<PolicyRows> rowsOf(long version);
}
