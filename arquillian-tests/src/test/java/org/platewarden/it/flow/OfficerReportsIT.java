package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.AgencyCases;
import org.platewarden.it.support.DemoFrames;
import org.platewarden.it.support.DropFolder;
import org.platewarden.it.support.MadeUpVendors;
import org.platewarden.it.support.PdfPages;
import org.platewarden.it.support.Reads;
import org.platewarden.it.support.TakenProof;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Words;

/**
 * From a question to a report that leaves: what an officer shows of a case, and what it carries.
 */
class OfficerReportsIT {
  private static final String PLATE = "7PWD413";
  private static final String OWN_RELEVANCE =
      "The witness names this vehicle; it was there that night";
  private static final String VENDOR_RELEVANCE =
      "The lot is where the vehicle was left, the guard says";

  private final String number =
      "RE-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

  @BeforeAll
  static void a_camera_sees_the_vehicle() throws Exception {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    String name = UUID.randomUUID().toString();
    byte[] frame = DemoFrames.fresh(frameOfTheVehicle(), name);
    DropFolder.of("cam-otay-1")
        .drop(name + ".jpg", frame, Instant.now().minus(Duration.ofMinutes(1)));
    Wait.until("read of the vehicle", () -> Reads.of(frame).contains(PLATE));
  }

  @BeforeEach
  void a_case_and_vendors_of_which_one_is_slow() throws Exception {
    AgencyCases.listing("reyes", number);
    MadeUpVendors.fault("lotwatch", "none");
    MadeUpVendors.fault("exchange", "delay:8000");
  }

  @AfterEach
  void vendors_that_do_well() throws Exception {
    MadeUpVendors.fault("exchange", "none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName(
      "R9, R11, R12, R28: ask, save one of ours and one of a vendor's, and take the report away")
  void from_a_question_to_a_report(String language) throws Exception {
    Words words = Words.in(language);
    try (Visitor officer = Visitor.reading(language)) {
      Page page = officer.page();
      page.navigate(address("search/index.xhtml"));
      officer.signInAs("reyes");
      ask(page);
      assertThat(page.locator(".pw-said-trouble")).containsText("Regional Plate Exchange");
      assertThat(page.locator("#vendorReads tbody")).containsText("Lotwatch Data");
      officer.look(language + "-r1-one-timed-out");
      MadeUpVendors.fault("exchange", "none");
      page.locator("#search").click();
      assertThat(page.locator("#vendorReads tbody")).containsText("Regional Plate Exchange");
      officer.look(language + "-r2-two-vendors");

      saveOneOfAVendor(page);
      ask(page);
      saveOneOfOurs(officer, words);
      officer.link(words.of("evidence.saved.board")).click();
      assertThat(page.locator("#board-reads tbody tr")).hasCount(2);
      officer.lookWideAndNarrow(language + "-r3-board");

      byte[] pdf = reportWithProofs(page, words);
      look(pdf, words, language);
      TakenProof proof = TakenProof.in(pdf);
      proof.isVerifiedByStrangers();
      String table = csv(page);
      assertThat(table).contains(OWN_RELEVANCE, VENDOR_RELEVANCE, words.of("board.col.entry"));
      assertThat(officer.complaints()).as("what the browser complained of").isEmpty();
      assertThat(officer.foreignAddresses()).as("calls to anywhere else").isEmpty();
    }
  }

  @Test
  @DisplayName("A closed case gives no report, nor one that lists somebody else; both on the trail")
  void a_closed_case_gives_no_report() throws Exception {
    String others = number + "-O";
    AgencyCases.listing("somebody", others);
    try (Visitor officer = Visitor.reading("en")) {
      Page page = officer.page();
      page.navigate(address("cases/index.xhtml"));
      officer.signInAs("reyes");
      assertThat(export(page, "PDF", number).status()).as("control: it is open").isEqualTo(200);
      close(number);
      for (String form : List.of("PDF", "XLSX", "CSV")) {
        APIResponse refused = export(page, form, number);
        assertThat(refused.status()).as(form).isEqualTo(409);
        assertThat(refused.text()).isEqualTo(Words.in("en").of("refusal.case-closed"));
        assertThat(export(page, form, others).status()).as(form).isEqualTo(404);
      }
    }
    assertThat(outcomes(number)).containsExactly("DONE", "REFUSED", "REFUSED", "REFUSED");
    assertThat(outcomes(others)).containsExactly("REFUSED", "REFUSED", "REFUSED");
  }

  private void look(byte[] pdf, Words words, String language) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PdfPages.keep(document, language + "-report");
      String entry =
          document.getDocumentInformation().getCustomMetadataValue("PlatewardenTrailEntry");
      assertThat(actionOf(entry)).isEqualTo("EXPORT_EVIDENCE reyes");
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        assertThat(PdfPages.words(document, page))
            .as("the mark on page " + page)
            .contains("reyes · ", number, entry);
      }
      assertThat(PdfPages.words(pdf))
          .contains(
              words.of("lead-only"),
              OWN_RELEVANCE,
              VENDOR_RELEVANCE,
              "Lotwatch Data",
              words.of("bent.nothing"),
              words.of("board.recognised.camera").replace("{0}", "platerecognizer-csv"),
              words.of("board.report.overview"),
              words.of("board.time"),
              "America/Los_Angeles",
              "cam-otay-1",
              "proofs.zip")
          .doesNotContain("board.", words.of("board.changed"));
      assertThat(picturesOf(document)).as("two maps, a time line, one vehicle").isEqualTo(4);
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
    }
  }

  private static int picturesOf(PDDocument document) throws IOException {
    int pictures = 0;
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getXObjectNames()) {
        pictures += page.getResources().isImageXObject(name) ? 1 : 0;
      }
    }
    return pictures;
  }

  /** What was saved is in the published log within seconds; until then the report has no proof. */
  private byte[] reportWithProofs(Page page, Words words) throws Exception {
    return Wait.forThe(
        "report with the proofs of both saved reads",
        () -> {
          byte[] pdf = export(page, "PDF", number).body();
          try (PDDocument document = Loader.loadPDF(pdf)) {
            boolean carries =
                document.getDocumentCatalog().getNames() != null
                    && !PdfPages.words(pdf)
                        .contains(words.of("board.report.unproven").replace("{0}; ", ""));
            return carries ? Optional.of(pdf) : Optional.empty();
          }
        });
  }

  private String csv(Page page) {
    return new String(export(page, "CSV", number).body(), StandardCharsets.UTF_8);
  }

  /** The browser's own requests say the language; those beside it have to be told. */
  private static APIResponse export(Page page, String form, String number) {
    Object language = page.evaluate("navigator.language");
    return page.request()
        .get(
            address("cases/board/export?form=" + form + "&n=" + number),
            RequestOptions.create().setHeader("Accept-Language", String.valueOf(language)));
  }

  private void ask(Page page) {
    page.navigate(address("search/index.xhtml"));
    page.locator("#plate").fill(PLATE);
    page.locator("#fromWhom input").nth(1).check();
    page.locator("#purpose").selectOption("SMUGGLING");
    page.locator("#caseNumber").selectOption(number);
    page.locator("#justification").fill("The witness saw this vehicle leave the harbour at night");
    page.locator("#search").click();
  }

  private static void saveOneOfAVendor(Page page) {
    Locator row =
        page.locator("#vendorReads tbody tr")
            .filter(new Locator.FilterOptions().setHasText("Lotwatch Data"))
            .first();
    row.locator("summary").click();
    row.locator(".pw-save").click();
    page.locator("#relevance").fill(VENDOR_RELEVANCE);
    page.locator("#save").click();
  }

  private static void saveOneOfOurs(Visitor officer, Words words) {
    officer.link(words.of("read.open") + " " + PLATE).first().click();
    officer.page().locator("#saving-title").click();
    officer.page().locator("#relevance").fill(OWN_RELEVANCE);
    officer.page().locator("#save").click();
  }

  private static Path frameOfTheVehicle() {
    return DemoFrames.all().stream()
        .filter(frame -> frame.toString().contains(PLATE))
        .findFirst()
        .orElseThrow();
  }

  private static void close(String number) throws SQLException {
    try (Connection owner = TestStack.asOwner("platewarden");
        PreparedStatement sql =
            owner.prepareStatement(
                "update agency_case set closed_at = now(), closed_by = 'a test', closing_reason = 'It is over, says a test' where number = ?")) {
      sql.setString(1, number);
      sql.executeUpdate();
    }
  }

  private static String actionOf(String attempt) throws SQLException {
    return first(
            "select action || ' ' || actor from platewarden.audit_entry where attempt_id = ?::uuid and step = 'ATTEMPTED'",
            attempt)
        .getFirst();
  }

  private static List<String> outcomes(String number) throws SQLException {
    return first(
        """
        select ended.step from platewarden.audit_entry tried
        join platewarden.audit_entry ended on ended.attempt_id = tried.id and ended.id <> tried.id
        where tried.action = 'EXPORT_EVIDENCE' and tried.subject like ? order by ended.at""",
        "case=" + number + ";%");
  }

  private static List<String> first(String query, String value) throws SQLException {
    try (Connection database = TestStack.asApplication();
        PreparedStatement asked = database.prepareStatement(query)) {
      asked.setString(1, value);
      List<String> found = new ArrayList<>();
      try (ResultSet rows = asked.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  private static String address(String path) {
    return TestStack.portal().resolve(path).toString();
  }
}
