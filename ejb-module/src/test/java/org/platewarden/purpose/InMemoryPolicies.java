package org.platewarden.purpose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.platewarden.purpose.model.Policies;
import org.platewarden.purpose.model.PolicyMatrix;

/** Versions in memory; which is in force is said by the test. */
final class InMemoryPolicies implements Policies {
  private final Map<Long, PolicyRows> rows = new HashMap<>();
  private final List<PolicyMatrix> kept = new ArrayList<>();
  private Optional<Long> inForce = Optional.empty();
  int looks;

  static InMemoryPolicies inForce(long version, PolicyRow... said) {
    InMemoryPolicies policies = new InMemoryPolicies();
    policies.putInForce(version, said);
    return policies;
  }

  void putInForce(long version, PolicyRow... said) {
    rows.put(version, new PolicyRows(List.of(said)));
    inForce = Optional.of(version);
  }

  @Override
  public long add(PolicyMatrix drafted, PolicyRows said) {
    kept.add(drafted);
    rows.put(drafted.version(), said);
    return drafted.version();
  }

  @Override
  public Optional<PolicyMatrix> findToChange(long version) {
    return kept.stream().filter(each -> each.version() == version).findFirst();
  }

  @Override
  public List<PolicyMatrix> list() {
    return List.copyOf(kept);
  }

  @Override
  public Optional<Long> inForce(Instant at) {
    return inForce;
  }

  @Override
  public Optional<PolicyRows> rowsOf(long version) {
    looks++;
    return Optional.ofNullable(rows.get(version));
  }
}
