package org.platewarden.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platewarden.audit.store.SealedTrailForTests.ENTRIES;
import static org.platewarden.audit.store.SealedTrailForTests.WAITING;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.audit.store.TrailMutations.Mutation;
import org.platewarden.audit.store.TrailMutations.Touched;
import org.platewarden.audit.tlog.Finding;

/** Somebody with every right on the database changes the trail, in a thousand ways. */
@DisplayName(
    "R28: each of 1,000 random changes made as the database's superuser is found, and its entry named")
class ThousandMutationsIT {
  private static final int MUTATIONS = 1_000;

  @TempDir static Path folder;
  private static SealedTrailForTests trail;

  @BeforeAll
  static void seal() throws SQLException, IOException {
    trail = SealedTrailForTests.of("pw_mutations", folder);
  }

  @AfterAll
  static void drop() throws SQLException {
    trail.close();
  }

  @Test
  void each_is_found_and_named() throws SQLException {
    OutsideLog outside = trail.outside();
    List<String> missed = new ArrayList<>();
    Map<String, Integer> found = new TreeMap<>();
    try (Connection superuser = trail.superuser()) {
      assertUnchanged(superuser, outside);
      TrailMutations mutations = new TrailMutations(superuser, trail.ids());
      List<Map.Entry<String, Mutation>> kinds = List.copyOf(mutations.kinds().entrySet());
      Random random = new Random(20_261_124);
      for (int number = 0; number < MUTATIONS; number++) {
        String kind = kinds.get(number % kinds.size()).getKey();
        Touched touched = kinds.get(number % kinds.size()).getValue().make(random);

        List<Finding> findings = TrailFsck.of(superuser, outside).findings();
        superuser.rollback();

        if (findings.stream().anyMatch(touched::isNamedBy)) {
          found.merge(kind.substring(0, kind.indexOf(':')), 1, Integer::sum);
        } else {
          missed.add("%d, %s, %s: %s".formatted(number, kind, touched, findings));
        }
      }
      assertUnchanged(superuser, outside);
    }
    assertThat(missed).as("not found, or not named").isEmpty();
    assertThat(found.keySet())
        .containsExactly("back-dated", "changed", "dropped", "inserted", "log", "reordered");
    assertThat(found.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(MUTATIONS);
  }

  /** The control. */
  private static void assertUnchanged(Connection superuser, OutsideLog outside)
      throws SQLException {
    TrailFsck.Result result = TrailFsck.of(superuser, outside);
    superuser.rollback();
    assertThat(result.findings()).as("unchanged").isEmpty();
    assertThat(result.notes()).isEmpty();
    assertThat(result.head().size()).isEqualTo(ENTRIES);
    assertThat(result.waiting()).isEqualTo(WAITING);
  }
}
