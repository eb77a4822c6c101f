package org.platewarden.it.architecture;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Who may use whom: section 2 of the architecture, as data. A new feature is a new row. */
final class FeatureTable {
  /** What everyone may use; that {@code kernel} uses nothing is rule 3. */
  static final Set<String> FOUNDATIONS = Set.of("kernel", "runtime");

  /** The adapters: they may use every feature's root package, and no one may use them. */
  static final Set<String> ADAPTERS = Set.of("web", "routes");

  private static final String ROWS =
      """
      kernel      |
      runtime     |
      identity    |
      audit       | identity
      retention   | identity audit
      access      | identity audit retention
      recognition |
      cases       | identity audit retention
      purpose     | identity audit cases
      cameras     | identity audit
      reads       | audit cameras recognition retention
      hotlist     | access identity audit retention cases purpose reads
      alerts      | identity audit hotlist
      vendor      | access identity audit retention mosaic purpose review
      review      | access identity audit
      mosaic      |
      sensitive   | identity audit reads
      search      | access identity audit cases mosaic purpose reads review sensitive vendor
      evidence    | access identity audit retention cases purpose reads search vendor
      analytics   | access audit cases purpose reads evidence
      conflict    | identity audit purpose
      mail        | access audit conflict identity retention review
      evaluation  | identity audit reads recognition
      compliance  | identity audit
      synthetic   |
      report      |
      """;

  private static final Map<String, Set<String>> MAY_USE =
      ROWS.lines()
          .map(row -> row.split("\\|", 2))
          .collect(toUnmodifiableMap(row -> row[0].strip(), row -> words(row[1])));

  private FeatureTable() {}

  /** Whether the table has a row of this name. */
  static boolean knows(String feature) {
    return MAY_USE.containsKey(feature);
  }

  /** Whether classes of one top-level package may use another's. */
  static boolean allows(String user, String used) {
    if (user.equals(used) || FOUNDATIONS.contains(used)) {
      return true;
    }
    return ADAPTERS.contains(user)
        ? knows(used)
        : MAY_USE.getOrDefault(user, Set.of()).contains(used);
  }

  private static Set<String> words(String list) {
    return list.isBlank() ? Set.of() : Set.copyOf(Arrays.asList(list.strip().split("\\s+")));
  }
}
