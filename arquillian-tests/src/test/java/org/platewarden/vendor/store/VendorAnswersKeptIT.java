package org.platewarden.vendor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.it.support.FreshDatabase;
import org.platewarden.vendor.SourceKind;
import org.platewarden.vendor.Vendor;
import org.platewarden.vendor.VendorShape;
import org.platewarden.vendor.VendorsUnavailable;
import org.platewarden.vendor.model.KeptAnswers.Head;
import org.platewarden.vendor.model.QuestionHash;
import org.platewarden.vendor.model.SealedAnswer;

/** Vendors and sealed answers, on the real database and with the application's rights. */
@DisplayName("R9, R10, R34: vendors are read, lookups counted, answers kept and destroyed")
class VendorAnswersKeptIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  private static final QuestionHash QUESTION = new QuestionHash("0f".repeat(32));

  private FreshDatabase database;
  private SqlVendors vendors;
  private SqlKeptAnswers answers;

  @BeforeEach
  void two_vendors() throws SQLException, IOException {
    database = FreshDatabase.fresh("pw_vendors");
    vendors = new SqlVendors();
    vendors.database = database.pool();
    answers = new SqlKeptAnswers();
    answers.database = database.pool();
    database.asOwner(
        """
        insert into vendor (code, name, source_kind, shape, base_url, credential, assessment, assessed_on, contract_until, timeout_ms, daily_quota)
        values ('acme', 'Acme', 'FINANCIAL', 'RESULTS', 'https://acme.example/api/', 'acme', 'PIA-7', '2026-01-01', '2026-12-31', 3000, 3),
          ('bare', 'Bare', 'LOCAL_GOVERNMENT', 'PAGES', 'https://bare.example/', 'bare', 'PIA-8', null, null, 500, 0)""");
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  @DisplayName("A vendor is as its row says; an assessment without a date is none")
  void a_vendor_is_as_its_row_says() {
    assertThat(vendors.list())
        .containsExactly(
            new Vendor(
                "acme",
                "Acme",
                SourceKind.FINANCIAL,
                VendorShape.RESULTS,
                URI.create("https://acme.example/api/"),
                "acme",
                new Vendor.Terms(Optional.of("PIA-7"), Optional.of(LocalDate.of(2026, 12, 31)), 3),
                Duration.ofSeconds(3)),
            new Vendor(
                "bare",
                "Bare",
                SourceKind.LOCAL_GOVERNMENT,
                VendorShape.PAGES,
                URI.create("https://bare.example/"),
                "bare",
                new Vendor.Terms(Optional.empty(), Optional.empty(), 0),
                Duration.ofMillis(500)));
  }

  @Test
  @DisplayName(
      "Lookups of a day are counted up to the quota and not beyond; the next day begins anew")
  void lookups_are_counted_up_to_the_quota() {
    Vendor acme = vendors.list().getFirst();

    assertThat(IntStream.range(0, 5).mapToObj(i -> vendors.count(acme, TODAY)).toList())
        .isEqualTo(List.of(true, true, true, false, false));
    assertThat(vendors.count(acme, TODAY.plusDays(1))).isTrue();
    assertThat(vendors.count(vendors.list().getLast(), TODAY)).as("no quota").isFalse();
  }

  @Test
  void an_answer_is_found_by_its_question_and_vendor_and_the_latest_counts() {
    SealedAnswer earlier = answer("acme", NOON);
    SealedAnswer later = answer("acme", NOON.plusSeconds(60));
    answers.add(later);
    answers.add(earlier);

    assertThat(answers.find(QUESTION, "acme").orElseThrow().head()).isEqualTo(later.head());
    assertThat(answers.find(QUESTION, "acme").orElseThrow().sealed()).isEqualTo(later.sealed());
    assertThat(answers.find(QUESTION, "acme").orElseThrow().wrapped()).isEqualTo(later.wrapped());
    assertThat(answers.find(QUESTION, "bare")).isEmpty();
    assertThat(answers.find(new QuestionHash("00".repeat(32)), "acme")).isEmpty();
    assertThat(answers.heads()).containsExactly(earlier.head(), later.head());
  }

  @Test
  void what_is_destroyed_is_gone_with_its_key() throws SQLException {
    SealedAnswer answer = answer("acme", NOON);
    answers.add(answer);
    answers.destroy(answer.head().id());

    assertThat(answers.heads()).isEmpty();
    assertThat(answers.find(QUESTION, "acme")).isEmpty();
    assertThat(text("select count(*)::text from vendor_answer_key")).isEqualTo("0");
  }

  @Test
  @DisplayName("R10: neither table of answers is in the WAL or in a base backup")
  void neither_table_of_answers_is_logged() throws SQLException {
    assertThat(
            text(
                """
                select string_agg(relpersistence::text, '' order by relname) from pg_class
                where relname in ('vendor_answer', 'vendor_answer_key')
                  or oid = (select reltoastrelid from pg_class where relname = 'vendor_answer')"""))
        .isEqualTo("uuu");
    assertThat(text("select relpersistence::text from pg_class where relname = 'vendor'"))
        .as("control")
        .isEqualTo("p");
  }

  @Test
  @DisplayName(
      "Nothing lives longer than a day, whoever writes it; the application makes no vendor")
  void the_database_keeps_the_bounds() {
    Head tooLong =
        new Head(UUID.randomUUID(), "acme", NOON, NOON.plus(Duration.ofHours(24)).plusMillis(1), 0);
    assertThatThrownBy(
            () -> answers.add(new SealedAnswer(tooLong, QUESTION, new byte[] {1}, new byte[60])))
        .isInstanceOf(VendorsUnavailable.class);
    for (String change :
        List.of(
            "update vendor set base_url = 'https://elsewhere.example/'",
            "delete from vendor",
            "delete from vendor_use",
            "update vendor_answer set ends_at = ends_at + interval '1 hour'")) {
      assertThatThrownBy(() -> text(change)).as(change).hasMessageContaining("permission denied");
    }
  }

  private String text(String sql) throws SQLException {
    Connection application = database.application();
    try (Statement statement = application.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet row = statement.getResultSet()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static SealedAnswer answer(String vendor, Instant asked) {
    Head head = new Head(UUID.randomUUID(), vendor, asked, asked.plus(Duration.ofHours(4)), 1);
    byte[] sealed = new byte[50_000];
    new java.util.SplittableRandom(asked.getEpochSecond()).nextBytes(sealed);
    byte[] wrapped = new byte[60];
    new java.util.SplittableRandom(asked.getEpochSecond() + 1).nextBytes(wrapped);
    return new SealedAnswer(head, QUESTION, sealed, wrapped);
  }
}
