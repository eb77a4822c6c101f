package org.platewarden.compliance.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.audit.SealedHead;
import org.platewarden.audit.store.SealedTrailForTests;
import org.platewarden.compliance.LedgerEntry;
import org.platewarden.compliance.LedgerSummary;
import org.platewarden.compliance.LedgerWeek;
import org.platewarden.compliance.PublicLedger;
import org.platewarden.it.support.TestStack;

/** A week of the ledger on a real database, held against the trail by the program. */
@DisplayName("R31: the public ledger has as many lines as the trail has queries, or it is found")
class LedgerKeptIT {
  private static final String NAME = "pw_ledger";
  private static final LedgerWeek WEEK = LedgerWeek.read("2026-W10");
  private static final int ASKED = 12;

  @TempDir static Path folder;
  private static SealedTrailForTests trail;
  private static SqlLedgers ledgers;

  @BeforeAll
  static void a_week_is_asked_in_and_sealed() throws SQLException, IOException {
    trail = SealedTrailForTests.withoutEntries(NAME, folder);
    ledgers = new SqlLedgers();
    ledgers.database = trail.database().pool();
    try (Connection owner = trail.database().owner()) {
      for (int each = 0; each < ASKED; each++) {
        UUID id = UUID.randomUUID();
        Instant at = WEEK.window().from().plusSeconds(3_600L * each);
        SealedTrailForTests.add(owner, id, id, at, "plate=AB1; page=first; purpose=MISSING_PERSON");
        SealedTrailForTests.add(owner, UUID.randomUUID(), id, at, "");
      }
      UUID later = UUID.randomUUID();
      SealedTrailForTests.add(owner, later, later, WEEK.window().until(), "plate=AB1; page=first");
    }
    trail.sealAndPublish(WEEK.window().until().plusSeconds(60));
  }

  @AfterAll
  static void drop() throws SQLException {
    trail.close();
  }

  @Test
  void a_week_is_kept_once_and_fits_the_trail_until_a_line_is_missing() throws SQLException {
    List<LedgerEntry> queries = ledgers.queries(WEEK);
    SealedHead head = ledgers.closing(WEEK).orElseThrow();
    assertThat(queries).hasSize(ASKED);
    assertThat(queries).extracting(LedgerEntry::purpose).containsOnly("MISSING_PERSON");
    PublicLedger whole = new PublicLedger(WEEK, head, queries);
    ledgers.add(whole, WEEK.window().until());
    ledgers.add(new PublicLedger(WEEK, head, queries.subList(1, ASKED)), WEEK.window().until());

    assertThat(ledgers.find(WEEK)).contains(whole.csv());
    assertThat(ledgers.list(9)).extracting(LedgerSummary::queries).containsExactly((long) ASKED);
    assertThat(said()).contains("as the trail: 1 weeks, 12 queries").doesNotContain("NOT");

    LedgerWeek next = WEEK.next();
    ledgers.add(
        new PublicLedger(next, new SealedHead(1, "0f".repeat(32)), List.of()), Instant.EPOCH);
    assertThat(said())
        .contains("2026-W11: the trail has 1 queries, the ledger says 0 and has 0 lines")
        .contains("2026-W11: the published log of size 1 has another root")
        .contains("NOT as the trail: 2 findings");
  }

  private static String said() {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    LedgerProgram.run(
        List.of(folder.toString()),
        TestStack.readersEnvironment(NAME),
        new PrintStream(terminal, true, StandardCharsets.UTF_8));
    return terminal.toString(StandardCharsets.UTF_8);
  }
}
