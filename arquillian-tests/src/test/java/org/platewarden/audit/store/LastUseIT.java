package org.platewarden.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.it.support.FreshDatabase;

/** When somebody last did something, by the trail on the real database. */
@DisplayName("R15: the last use is the last that was done, not what was refused or failed")
class LastUseIT {
  private static final String ENTRY =
      """
      insert into audit_entry (id, attempt_id, step, action, at, actor, session, address, subject)
      values ('%s', '%s', '%s', 'OPEN_CASE', '%s', '%s', '-', '-', '-');
      """;

  @Test
  void only_what_was_done_counts() throws SQLException, IOException {
    try (FreshDatabase database = FreshDatabase.fresh("pw_last_use")) {
      database.asOwner(
          attempt(1, "sato", "2026-03-01T10:00:00Z", "DONE")
              + attempt(2, "sato", "2026-03-01T11:00:00Z", "DONE")
              + attempt(3, "sato", "2026-03-01T12:00:00Z", "REFUSED")
              + attempt(4, "sato", "2026-03-01T13:00:00Z", "FAILED")
              + attempt(5, "tran", "2026-03-01T14:00:00Z", "DONE")
              + attempt(6, "reyes", "2026-03-01T14:00:00Z", "REFUSED"));
      SqlLastUse uses = new SqlLastUse();
      uses.database = database.pool();
      assertThat(uses.of("sato")).contains(Instant.parse("2026-03-01T11:00:00Z"));
      assertThat(uses.of("reyes")).isEmpty();
      assertThat(uses.of("nobody")).isEmpty();
    }
  }

  private static String attempt(int number, String actor, String at, String outcome) {
    String id = "00000000-0000-0000-0000-00000000000" + number;
    String after = "00000000-0000-0000-0001-00000000000" + number;
    return ENTRY.formatted(id, id, "ATTEMPTED", at, actor)
        + ENTRY.formatted(after, id, outcome, at, actor);
  }
}
