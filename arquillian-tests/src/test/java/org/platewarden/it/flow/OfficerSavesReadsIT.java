package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.AgencyCases;
import org.platewarden.it.support.DemoFrames;
import org.platewarden.it.support.DropFolder;
import org.platewarden.it.support.Reads;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Words;

/** What matters of an answer is saved to its case, and seen on the case's board. */
class OfficerSavesReadsIT {
  private static final String RELEVANCE = "The witness names this vehicle; it was there that night";
  private static String plate;

  private final String number =
      "HI-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT) + "/3";

  @BeforeAll
  static void two_cameras_see_a_vehicle() throws Exception {
    for (String camera : List.of("cam-otay-1", "cam-otay-2")) {
      String name = UUID.randomUUID().toString();
      byte[] frame = DemoFrames.fresh(DemoFrames.all().getFirst(), name);
      DropFolder.of(camera).drop(name + ".jpg", frame, Instant.now().minus(Duration.ofMinutes(1)));
      plate =
          Wait.forThe(
              "read of the vehicle",
              () ->
                  Optional.of(Reads.of(frame))
                      .filter(found -> !found.isEmpty())
                      .map(List::getLast));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName(
      "R11, R13: a read is saved with its relevance, and stands on the case's board and in its report")
  void a_read_is_saved_and_stands_on_the_board(String language) throws Exception {
    Words words = Words.in(language);
    AgencyCases.listing("reyes", number);
    try (Visitor officer = Visitor.reading(language)) {
      Page page = officer.page();
      ask(officer, page);
      officer.link(words.of("read.open") + " " + plate).first().click();
      page.locator("#saving-title").click();
      page.locator("#save").click();
      assertThat(page.getByText(words.of("fault.evidence.relevance"))).isVisible();
      officer.look(language + "-e1-no-relevance");
      page.locator("#relevance").fill(RELEVANCE);
      page.locator("#save").click();
      assertThat(officer.link(words.of("evidence.saved.board"))).isVisible();
      officer.look(language + "-e2-saved");

      page.locator("#saving-title").click();
      page.locator("#relevance").fill(RELEVANCE);
      page.locator("#save").click();
      assertThat(page.getByText(words.of("refusal.evidence-saved"))).isVisible();

      page.goBack();
      officer.link(words.of("evidence.saved.board")).click();
      assertThat(page.locator("#board-reads tbody tr")).hasCount(1);
      assertThat(page.locator("#board-reads")).containsText(RELEVANCE);
      assertThat(page.locator("#time-line .pw-dot")).hasCount(1);
      assertThat(page.locator(".pw-map .pw-mark")).hasCount(1);
      assertThat(widthOf(page.locator(".pw-board-picture"))).isPositive();
      assertThat(page.url()).doesNotContain(plate);
      officer.lookWideAndNarrow(language + "-e3-board");
      report(page, words);

      assertThat(officer.complaints()).as("what the browser complained of").isEmpty();
      assertThat(officer.foreignAddresses()).as("calls to anywhere else").isEmpty();
    }
    assertThat(onTheTrail("SAVE_EVIDENCE")).isEqualTo("DONE , REFUSED evidence-saved");
  }

  @Test
  @DisplayName("R11: a row that somebody changed in the database is shown as changed")
  void a_changed_row_is_shown_as_changed() throws Exception {
    Words words = Words.in("en");
    AgencyCases.listing("reyes", number);
    try (Visitor officer = Visitor.reading("en")) {
      Page page = officer.page();
      ask(officer, page);
      officer.link(words.of("read.open") + " " + plate).first().click();
      page.locator("#saving-title").click();
      page.locator("#relevance").fill(RELEVANCE);
      page.locator("#save").click();
      officer.link(words.of("evidence.saved.board")).click();
      assertThat(page.getByText(words.of("board.changed"))).hasCount(0);

      change();
      page.reload();
      assertThat(page.getByText(words.of("board.changed"))).isVisible();
    }
  }

  @Test
  @DisplayName("R6: the board of a case that lists somebody else is not found")
  void the_board_of_somebody_elses_case_is_not_found() throws Exception {
    AgencyCases.listing("somebody", number);
    try (Visitor officer = Visitor.reading("en")) {
      Page page = officer.page();
      page.navigate(address("cases/index.xhtml"));
      officer.signInAs("reyes");
      for (String path :
          List.of("board.xhtml?n=", "board/export?form=PDF&n=", "board/picture?i=1&n=")) {
        assertThat(page.request().get(address("cases/" + path + number)).status())
            .as(path)
            .isEqualTo(404);
      }
    }
  }

  private void ask(Visitor officer, Page page) {
    page.navigate(address("search/index.xhtml"));
    officer.signInAs("reyes");
    page.locator("#plate").fill(plate);
    page.locator("#purpose").selectOption("SMUGGLING");
    page.locator("#caseNumber").selectOption(number);
    page.locator("#justification").fill("The witness saw this vehicle leave the harbour at night");
    page.locator("#search").click();
  }

  private void report(Page page, Words words) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytesOf(page, words.of("trail.export.pdf")))) {
      assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
          .contains(plate, words.of("lead-only"), "reyes");
    }
    assertThat(new String(bytesOf(page, words.of("trail.export.csv")), StandardCharsets.UTF_8))
        .contains(plate, RELEVANCE);
  }

  private static byte[] bytesOf(Page page, String link) throws IOException {
    Download download =
        page.waitForDownload(
            () -> page.getByText(link, new Page.GetByTextOptions().setExact(true)).click());
    return Files.readAllBytes(download.path());
  }

  /** As a superuser could, who has forgotten the digest. */
  private void change() throws SQLException {
    try (Connection owner = TestStack.asOwner("platewarden");
        Statement sql = owner.createStatement()) {
      sql.execute(
          "update case_evidence set camera_name = 'Elsewhere' where case_number = '"
              + number
              + "'");
    }
  }

  private String onTheTrail(String action) throws SQLException {
    String query =
        """
        select string_agg(ended.step || ' ' || regexp_replace(ended.subject, '(^|; )policy=.*', ''), ', ' order by ended.at)
        from audit_entry tried join audit_entry ended on ended.attempt_id = tried.id and ended.id <> tried.id
        where tried.action = ? and tried.subject like ?""";
    try (Connection database = TestStack.asApplication();
        PreparedStatement asked = database.prepareStatement(query)) {
      asked.setString(1, action);
      asked.setString(2, "%; case=" + number + ";%");
      try (ResultSet row = asked.executeQuery()) {
        row.next();
        return String.valueOf(row.getString(1));
      }
    }
  }

  private static int widthOf(Locator image) throws Exception {
    image.scrollIntoViewIfNeeded();
    return Wait.forThe(
        "picture",
        () ->
            Optional.of((Integer) image.evaluate("it => it.naturalWidth"))
                .filter(width -> width > 0));
  }

  private static String address(String path) {
    return TestStack.portal().resolve(path).toString();
  }
}
