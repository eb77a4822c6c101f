package org.platewarden.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.audit.SealedHead;

@DisplayName("R31: the public ledger has a line for each query and names nobody")
class PublicLedgerTest {
  private static final LedgerWeek WEEK = LedgerWeek.read("2026-W48");
  private static final SealedHead HEAD = new SealedHead(812, "0f".repeat(32));
  private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], Pseudonyms.HASH);

  private final List<LedgerEntry> queries =
      IntStream.range(0, 30)
          .mapToObj(
              each ->
                  new LedgerEntry(
                      new UUID(3, each).toString(),
                      each < 27 ? "reyes" : "sato",
                      each % 2 == 0 ? "STOLEN_VEHICLE" : "CRIMINAL_CASE",
                      "QUERY_READS",
                      each < 20 ? "DONE" : "REFUSED",
                      each < 20 ? "yes" : ""))
          .toList();

  @Test
  void it_has_a_line_for_each_query_and_no_name() {
    PublicLedger ledger = ledger(WEEK);
    assertThat(ledger.lines()).hasSameSizeAs(queries);
    assertThat(ledger.csv())
        .startsWith("platewarden-ledger,1\nweek,2026-W48\nsize,812\nroot,0f0f")
        .contains("queries,30\nentry,asker,purpose,action,outcome,hit\n")
        .doesNotContain("reyes", "sato", queries.getFirst().entry());
    assertThat(ledger.csv().lines().count() - 6).isEqualTo(30);
  }

  @Test
  @DisplayName("Who asked rarely is not told, nor whoever would betray that")
  void who_asked_rarely_is_not_told() {
    assertThat(ledger(WEEK).lines()).extracting(LedgerEntry::asker).containsOnly("");
  }

  @Test
  void in_another_week_the_same_are_others() {
    assertThat(ledger(WEEK.next()).lines())
        .extracting(LedgerEntry::entry)
        .doesNotContainAnyElementsOf(
            ledger(WEEK).lines().stream().map(LedgerEntry::entry).toList());
  }

  @Test
  void whoever_has_the_key_opens_an_entry() {
    String entry = queries.get(7).entry();
    assertThat(ledger(WEEK).lines())
        .extracting(LedgerEntry::entry)
        .contains(new Pseudonyms(KEY, WEEK).entry(entry))
        .doesNotContain(
            new Pseudonyms(new SecretKeySpec(new byte[] {1}, Pseudonyms.HASH), WEEK).entry(entry));
  }

  @Test
  void the_last_week_is_over_and_settled() {
    assertThat(LedgerWeek.lastBefore(Instant.parse("2026-11-30T00:59:59Z")))
        .hasToString("2026-W47");
    assertThat(LedgerWeek.lastBefore(Instant.parse("2026-11-30T01:00:00Z"))).isEqualTo(WEEK);
    assertThatThrownBy(() -> LedgerWeek.read("2026-48"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private PublicLedger ledger(LedgerWeek week) {
    return PublicLedger.of(week, HEAD, queries, new Pseudonyms(KEY, week), new SmallCells(5));
  }
}
