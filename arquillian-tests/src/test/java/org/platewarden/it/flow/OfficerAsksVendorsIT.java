package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.AgencyCases;
import org.platewarden.it.support.FilesWithWord;
import org.platewarden.it.support.MadeUpVendors;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Words;

/** What an officer with the role has vendors asked, in a browser, and what is left of it. */
class OfficerAsksVendorsIT {
  private static final String PLATE = "7PWD413";

  private final String caseNumber = "VE-" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeAll
  static void a_patient_browser() {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
  }

  @BeforeEach
  void vendors_that_do_well() throws Exception {
    MadeUpVendors.fault("lotwatch", "none");
    MadeUpVendors.fault("exchange", "none");
    AgencyCases.listing("reyes", caseNumber);
  }

  @AfterEach
  void vendors_that_do_well_again() throws Exception {
    vendors_that_do_well();
    MadeUpVendors.say("lotwatch", "nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName(
      "R9, R10, R34: two vendors answer, one is not asked; one times out; a repeat is cached")
  void an_officer_asks_vendors(String language) throws Exception {
    Words words = Words.in(language);
    try (Visitor officer = signedIn(language)) {
      int asked = MadeUpVendors.lookups("lotwatch");
      MadeUpVendors.fault("exchange", "delay:8000");
      officer.look(language + "-v1-form");
      ask(officer.page(), PLATE);
      assertThat(officer.heading(words.of("vendor.title"))).isVisible();
      assertThat(said(officer, "answered")).containsText("Lotwatch Data");
      assertThat(said(officer, "trouble")).containsText("Regional Plate Exchange");
      assertThat(said(officer, "not-asked"))
          .containsText(words.of("vendor.not-asked.no-assessment"));
      assertThat(officer.page().locator("#vendorReads tbody tr").first())
          .containsText("Lotwatch Data");
      officer.look(language + "-v2-one-timed-out");

      MadeUpVendors.fault("exchange", "none");
      officer.page().locator("#search").click();
      assertThat(said(officer, "cached")).containsText("Lotwatch Data");
      assertThat(said(officer, "answered")).containsText("Regional Plate Exchange");
      assertThat(officer.page().locator("#vendorReads tbody"))
          .containsText("Regional Plate Exchange");
      officer.page().locator("#vendorReads summary").first().click();
      officer.look(language + "-v3-cached");

      officer.page().locator("#search").click();
      assertThat(said(officer, "cached")).hasCount(2);
      assertThat(MadeUpVendors.lookups("lotwatch")).isEqualTo(asked + 1);
      assertThat(officer.complaints()).as("what the browser complained of").isEmpty();
      assertThat(officer.foreignAddresses()).as("calls to anywhere else").isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("R9, R11: a vendor's read is saved to the case, and labelled as the vendor's there")
  void a_vendors_read_is_saved_to_the_case(String language) throws Exception {
    Words words = Words.in(language);
    try (Visitor officer = signedIn(language)) {
      Page page = officer.page();
      ask(page, PLATE);
      Locator row =
          page.locator("#vendorReads tbody tr")
              .filter(new Locator.FilterOptions().setHasText("Lotwatch Data"))
              .first();
      row.locator("summary").click();
      row.locator(".pw-save").click();
      page.locator("#save").click();
      assertThat(page.getByText(words.of("fault.evidence.relevance"))).isVisible();
      page.locator("#relevance").fill("The lot is where the stolen vehicle was left that night");
      officer.look(language + "-v5-save");
      page.locator("#save").click();
      officer.link(words.of("evidence.saved.board")).click();
      assertThat(page.locator("#board-reads tbody tr")).hasCount(1);
      assertThat(page.locator("#board-reads")).containsText("Lotwatch Data");
      assertThat(page.locator("#board-reads")).containsText(words.of("read.no-picture"));
      assertThat(page.url()).doesNotContain(PLATE);
      officer.look(language + "-v6-board");
      assertThat(officer.complaints()).as("what the browser complained of").isEmpty();
    }
  }

  @Test
  @DisplayName("R3, R5: a vendor that returns more than it was asked for shows no more")
  void a_vendor_that_over_returns_shows_no_more() throws Exception {
    Words words = Words.in("en");
    MadeUpVendors.fault("lotwatch", "over-return:3");
    try (Visitor officer = signedIn("en")) {
      ask(officer.page(), "KWR5821");
      assertThat(said(officer, "answered").first())
          .containsText(words.of("vendor.dropped.not-us").replace("{0}", "3"));
      assertThat(said(officer, "answered").first())
          .containsText(words.of("vendor.dropped.too-old").replace("{0}", "3"));
      assertThat(officer.page().locator("#vendorReads")).not().containsText("MX-BCN");
    }
  }

  @Test
  @DisplayName("A partial plate, a camera or a vehicle is not for vendors; nobody is asked")
  void a_partial_plate_is_not_for_vendors() throws Exception {
    int before = MadeUpVendors.lookups("lotwatch");
    try (Visitor officer = signedIn("en")) {
      ask(officer.page(), "7PWD*");
      assertThat(officer.page().locator("#sources-fault")).isVisible();
      officer.look("en-v4-fault");
    }
    assertThat(MadeUpVendors.lookups("lotwatch")).isEqualTo(before);
  }

  @Test
  @DisplayName(
      "R26, claim 2: while a vendor is asked the attempt is on the trail, and without trail nobody is asked")
  void no_vendor_is_asked_without_a_durable_attempt() throws Exception {
    int before = MadeUpVendors.lookups("lotwatch");
    long attempts = attempts();
    MadeUpVendors.fault("lotwatch", "delay:2500");
    try (Visitor officer = signedIn("en")) {
      fill(officer.page(), "8ABC123");
      // without waiting for the page that the click leads to
      officer.page().evaluate("setTimeout(() => document.getElementById('search').click(), 0)");
      Wait.until("attempt on the trail", () -> attempts() == attempts + 1);
      assertThat(officer.page().locator("#vendors")).isVisible();
      assertThat(MadeUpVendors.lookups("lotwatch")).isEqualTo(before + 1);
      assertThat(attempts()).isGreaterThanOrEqualTo(MadeUpVendors.lookups("lotwatch") - before);

      asOwner("revoke insert on audit_entry from " + TestStack.applicationAccount());
      try {
        ask(officer.page(), "9XYZ876");
        assertThat(officer.page().getByText(Words.in("en").of("refusal.trail-unavailable")))
            .isVisible();
      } finally {
        asOwner("grant insert on audit_entry to " + TestStack.applicationAccount());
      }
      assertThat(MadeUpVendors.lookups("lotwatch")).isEqualTo(before + 1);
    }
  }

  @Test
  @DisplayName("R10: what a vendor said is nowhere in the clear: not in data files, WAL or logs")
  void what_a_vendor_said_is_nowhere_in_the_clear() throws Exception {
    String sentinel = "SENTINEL" + UUID.randomUUID().toString().replace("-", "");
    MadeUpVendors.say("lotwatch", sentinel);
    try (Visitor officer = signedIn("en")) {
      ask(officer.page(), PLATE);
      officer.page().locator("#vendorReads summary").first().click();
      assertThat(officer.page().locator("#vendorReads")).containsText(Pattern.compile(sentinel));
      byte[] sealed = latestSealed();
      // as the database does by itself: what it notes of values is in a table that is logged
      asSuperuser("analyze platewarden.vendor_answer");
      asSuperuser("analyze platewarden.vendor_answer_key");
      // a checkpoint leaves what is unlogged in memory; written anew, it is on disk
      asSuperuser("vacuum full platewarden.vendor_answer");
      asSuperuser("checkpoint");

      assertThat(FilesWithWord.below(TestStack.databaseFolder(), sealed))
          .as("control: the sealed row is in the data files")
          .isNotEmpty();
      byte[] word = sentinel.getBytes(StandardCharsets.US_ASCII);
      byte[] wide = sentinel.getBytes(StandardCharsets.UTF_16LE);
      for (byte[] written : List.of(word, wide)) {
        assertThat(FilesWithWord.below(TestStack.databaseFolder(), written)).isEmpty();
        assertThat(FilesWithWord.below(TestStack.logsFolder(), written)).isEmpty();
      }
      assertThat(notedOfAnswers())
          .as("columns of which the database notes values")
          .contains("vendor", "question")
          .doesNotContain("sealed", "wrapped");
      assertThat(FilesWithWord.below(TestStack.databaseFolder().resolve("data/pg_wal"), sealed))
          .as("not even sealed in the WAL, which goes into backups")
          .isEmpty();
    }
  }

  private Visitor signedIn(String language) {
    Visitor officer = Visitor.reading(language);
    officer.page().navigate(TestStack.portal().resolve("search/index.xhtml").toString());
    officer.signInAs("reyes");
    return officer;
  }

  private void ask(Page page, String plate) {
    fill(page, plate);
    page.locator("#search").click();
  }

  private void fill(Page page, String plate) {
    page.locator("#plate").fill(plate);
    page.locator("#fromWhom input").nth(1).check();
    page.locator("#purpose").selectOption("STOLEN_VEHICLE");
    page.locator("#caseNumber").selectOption(caseNumber);
    page.locator("#justification")
        .fill("A synthetic vehicle, looked for by a test of vendors in " + caseNumber);
  }

  private static Locator said(Visitor officer, String mark) {
    return officer.page().locator(".pw-said-" + mark);
  }

  private long attempts() throws SQLException {
    try (Connection database = TestStack.asApplication();
        PreparedStatement count =
            database.prepareStatement(
                "select count(*) from platewarden.audit_entry where action = 'LOOK_UP_VENDORS' and step = 'ATTEMPTED' and subject like ?")) {
      count.setString(1, "%case=" + caseNumber + ";%");
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static List<String> notedOfAnswers() throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Connection superuser = TestStack.asSuperuser("platewarden");
        Statement select = superuser.createStatement();
        ResultSet row =
            select.executeQuery(
                "select attname from pg_stats where tablename in ('vendor_answer', 'vendor_answer_key')")) {
      while (row.next()) {
        columns.add(row.getString(1));
      }
    }
    return columns;
  }

  private static byte[] latestSealed() throws SQLException {
    try (Connection database = TestStack.asApplication();
        Statement select = database.createStatement();
        ResultSet row =
            select.executeQuery(
                "select substring(sealed from 1 for 200) from platewarden.vendor_answer where vendor = 'lotwatch' order by asked_at desc limit 1")) {
      row.next();
      return row.getBytes(1);
    }
  }

  private static void asOwner(String sql) throws SQLException {
    try (Connection owner = TestStack.asOwner("platewarden");
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void asSuperuser(String sql) throws SQLException {
    try (Connection superuser = TestStack.asSuperuser("platewarden");
        Statement statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }
}
