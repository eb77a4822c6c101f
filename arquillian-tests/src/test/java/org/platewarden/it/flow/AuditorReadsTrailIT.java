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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.AgencyCases;
import org.platewarden.it.support.TakenProof;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Words;

/** What an auditor does with the trail, in a browser, in both languages. */
class AuditorReadsTrailIT {
  /** A plate and a case that nobody else asks for. */
  private final String unique =
      UUID.randomUUID().toString().substring(0, 4).toUpperCase(Locale.ROOT);

  private final String plate = "Q" + unique + "7X";
  private final String caseNumber = "HI-" + unique + "-1";

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("An auditor finds who asked for a plate, opens it and takes it away (R26, R29, R39)")
  void an_auditor_finds_who_asked_for_a_plate(String language) throws Exception {
    ask(plate);
    ask("Q" + unique + "*");
    Words words = Words.in(language);
    try (Visitor auditor = Visitor.reading(language)) {
      Page page = auditor.page();
      openTheTrail(auditor, words, language);

      page.locator("#plate").fill(plate);
      page.locator("#search").click();
      Locator lines = page.locator("#lines tbody tr");
      assertThat(lines.filter(new Locator.FilterOptions().setHasText(caseNumber))).hasCount(2);
      assertThat(lines.first()).containsText(words.of("action.READ_TRAIL"));
      assertThat(page).not().hasURL(Pattern.compile(".*" + plate + ".*"));
      auditor.lookWideAndNarrow(language + "-t3-trail-answer");

      assertThat(takenAway(page, words.of("trail.export.csv")))
          .contains(plate, "Q" + unique + "*", caseNumber, "reyes", "haddad");

      lines.filter(new Locator.FilterOptions().setHasText(plate)).last().locator("a").click();
      assertThat(page.locator("#facts")).containsText("reyes");
      assertThat(page.locator("main")).containsText(caseNumber);
      assertThat(page.locator("main")).containsText("The vehicle was seen; case=HI-OTHER-9");
      awaitWitnessed(page);
      auditor.look(language + "-t5-trail-entry");
      TakenProof.of(page, words.of("trail.log.proof"))
          .showsWhatWasAsked("plate=" + plate)
          .isVerifiedByStrangers();

      assertThat(auditor.complaints()).as("what the browser complained of").isEmpty();
      assertThat(auditor.foreignAddresses()).as("calls to anywhere else").isEmpty();
    }
    itIsOnTheTrailItself();
  }

  private void itIsOnTheTrailItself() throws SQLException {
    assertThat(onTheTrail("READ_TRAIL")).anyMatch(each -> each.contains("; plate=" + plate));
    assertThat(onTheTrail("EXPORT_TRAIL"))
        .anyMatch(each -> each.contains("; plate=" + plate) && each.endsWith("form=csv"));
    assertThat(onTheTrail("OPEN_TRAIL_ENTRY"))
        .anyMatch(each -> each.matches("entry=[0-9a-f-]{36}"));
  }

  @Test
  @DisplayName("The same entries leave as PDF and as workbook (R29)")
  void the_same_entries_leave_as_pdf_and_as_workbook() throws Exception {
    ask(plate);
    Words words = Words.in("en");
    try (Visitor auditor = Visitor.reading("en")) {
      Page page = auditor.page();
      page.navigate(address("trail/index.xhtml"));
      auditor.signInAs("haddad");
      page.locator("#caseNumber").fill(caseNumber);
      page.locator("#search").click();
      assertThat(page.locator("#lines tbody tr")).hasCount(1);

      byte[] pdf = bytesOf(page, words.of("trail.export.pdf"));
      assertThat(pdf).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
      TakenProof.in(pdf).showsWhatWasAsked("plate=" + plate).isVerifiedByStrangers();
      assertThat(bytesOf(page, words.of("trail.export.xlsx")))
          .startsWith("PK".getBytes(StandardCharsets.US_ASCII));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reyes", "okafor", "moreau", "novak"})
  @DisplayName("Nobody but an auditor reads the trail (R17, R26)")
  void nobody_but_an_auditor_reads_the_trail(String person) {
    Words words = Words.in("en");
    try (Visitor visitor = Visitor.reading("en")) {
      visitor.page().navigate(address("trail/index.xhtml"));
      visitor.signInAs(person);
      assertThat(visitor.heading(words.of("error.403.title"))).isVisible();
      for (String path :
          List.of("trail/entry.xhtml?e=" + UUID.randomUUID(), "trail/export?form=CSV&t=x")) {
        assertThat(visitor.page().navigate(address(path)).status()).as(path).isEqualTo(403);
      }
      visitor.page().navigate(address("rules/index.xhtml"));
      assertThat(visitor.link(words.of("nav.trail"))).hasCount(0);
    }
  }

  /** And is told that a pattern is no plate. */
  private void openTheTrail(Visitor auditor, Words words, String language) {
    Page page = auditor.page();
    page.navigate(address("trail/index.xhtml"));
    auditor.signInAs("haddad");
    assertThat(auditor.heading(words.of("trail.title"))).isVisible();
    auditor.look(language + "-t1-trail");

    page.locator("#plate").fill("Q" + unique + "*");
    page.locator("#search").click();
    assertThat(page.locator("#plate-fault")).isVisible();
    auditor.look(language + "-t2-trail-faults");
  }

  /** An officer asks for a plate, with a justification that tries to be more than one field. */
  private void ask(String asked) throws SQLException {
    Words words = Words.in("en");
    AgencyCases.listing("reyes", caseNumber);
    try (Visitor officer = Visitor.reading("en")) {
      Page page = officer.page();
      page.navigate(address("search/index.xhtml"));
      officer.signInAs("reyes");
      page.locator("#plate").fill(asked);
      page.locator("#purpose").selectOption("SMUGGLING");
      page.locator("#caseNumber").selectOption(caseNumber);
      page.locator("#justification").fill("The vehicle was seen; case=HI-OTHER-9");
      page.locator("#search").click();
      String told = asked.endsWith("*") ? "counts.title" : "answer.none";
      assertThat(officer.heading(words.of(told))).isVisible();
    }
  }

  /** Both entries of the attempt are sealed, published and cosigned about a second later. */
  private static void awaitWitnessed(Page page) throws Exception {
    Wait.until(
        "cosigning of the entry",
        () -> {
          page.reload();
          return page.locator(".pw-log-steps .pw-done").count() == 6;
        });
  }

  private static String takenAway(Page page, String link) throws IOException {
    return new String(bytesOf(page, link), StandardCharsets.UTF_8);
  }

  private static byte[] bytesOf(Page page, String link) throws IOException {
    Download download =
        page.waitForDownload(
            () -> page.getByText(link, new Page.GetByTextOptions().setExact(true)).click());
    return Files.readAllBytes(download.path());
  }

  private static List<String> onTheTrail(String action) throws SQLException {
    List<String> subjects = new ArrayList<>();
    try (Connection database = TestStack.asApplication();
        PreparedStatement asked =
            database.prepareStatement(
                "select subject from audit_entry where action = ? and step = 'ATTEMPTED'")) {
      asked.setString(1, action);
      try (ResultSet rows = asked.executeQuery()) {
        while (rows.next()) {
          subjects.add(rows.getString(1));
        }
      }
    }
    return subjects;
  }

  private static String address(String path) {
    return TestStack.portal().resolve(path).toString();
  }
}
