package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.AgencyCases;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Words;

/** A case from its opening to its end, and what may be asked for it meanwhile. */
class OfficerWorksOnCaseIT {
  private final String unique =
      UUID.randomUUID().toString().substring(0, 5).toUpperCase(Locale.ROOT);
  private final String number = "HI-" + unique + "/7";
  private final String plate = "W" + unique;

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("An officer opens a case, asks for it, and asks no more once it is closed (R6, R39)")
  void an_officer_opens_a_case_asks_for_it_and_closes_it(String language) throws Exception {
    Words words = Words.in(language);
    try (Visitor officer = Visitor.reading(language)) {
      Page page = officer.page();
      page.navigate(address("cases/index.xhtml"));
      officer.signInAs("reyes");
      assertThat(officer.heading(words.of("cases.title"))).isVisible();
      officer.look(language + "-k1-cases");
      open(officer, words, language);
      register(officer, words, language);

      officer.link(words.of("case.ask")).click();
      assertThat(page.locator("#caseNumber")).hasValue(number);
      officer.look(language + "-k6-search-for-case");
      ask(page, plate, "Reported stolen Tuesday");
      assertThat(officer.heading(words.of("answer.none"))).isVisible();
      String answer = page.url();
      ask(page, "Z" + unique, "Reported stolen Tuesday");
      assertThat(page.getByText(words.of("refusal.question-not-tied"))).isVisible();
      officer.look(language + "-k7-not-tied");

      close(officer, words, language);
      page.navigate(answer);
      assertThat(page.getByText(words.of("refusal.case-closed"))).isVisible();
      assertThat(officer.heading(words.of("answer.none"))).hasCount(0);
      assertThat(outcomes())
          .isEqualTo("DONE rows=0, REFUSED question-not-tied, REFUSED case-closed");
      assertThat(officer.complaints()).as("what the browser complained of").isEmpty();
    }
  }

  @Test
  @DisplayName("R15: a link to one case leads there through the sign-in, and once only")
  void a_link_leads_to_its_page_through_the_sign_in() throws Exception {
    String linked = "LINK-" + unique;
    AgencyCases.listing("reyes", linked);
    try (Visitor officer = Visitor.reading("en")) {
      Page page = officer.page();
      page.navigate(address("cases/case.xhtml?n=" + linked));
      officer.signInAs("reyes");
      assertThat(page).hasURL(address("cases/case.xhtml?n=" + linked));
      assertThat(page.getByText(linked).first()).isVisible();

      page.navigate(address("cases/index.xhtml"));
      assertThat(page).hasURL(address("cases/index.xhtml"));
    }
  }

  @Test
  @DisplayName("A made-up case number is refused, and so is somebody else's case (R6)")
  void a_made_up_case_number_is_refused() throws Exception {
    Words words = Words.in("en");
    try (Visitor officer = Visitor.reading("en")) {
      Page page = officer.page();
      page.navigate(address("search/index.xhtml"));
      officer.signInAs("reyes");
      page.locator("#caseNumber")
          .evaluate("(list, made) => list.add(new Option(made, made))", number);
      page.locator("#caseNumber").selectOption(number);
      ask(page, plate, "The guard saw it leave the yard on Tuesday");

      assertThat(page.getByText(words.of("refusal.case-unknown"))).isVisible();
      assertThat(outcomes()).isEqualTo("REFUSED case-unknown");
      assertThat(page.navigate(address("cases/case.xhtml?n=HI-NOBODYS")).status()).isEqualTo(404);
    }
  }

  @Test
  @DisplayName("A case number is given once (R6)")
  void a_case_number_is_given_once() {
    Words words = Words.in("en");
    try (Visitor officer = Visitor.reading("en")) {
      officer.page().navigate(address("cases/form.xhtml"));
      officer.signInAs("reyes");
      fill(officer, words, "2026-000123");
      assertThat(officer.page().getByText(words.of("refusal.case-number-taken"))).isVisible();
    }
  }

  @Test
  @DisplayName("A supervisor sees all cases and adds officers; an operator sees none (R17)")
  void a_supervisor_sees_all_cases() {
    Words words = Words.in("en");
    try (Visitor supervisor = Visitor.reading("en")) {
      Page page = supervisor.page();
      page.navigate(address("cases/index.xhtml?q=2026-000123"));
      supervisor.signInAs("okafor");
      assertThat(supervisor.heading(words.of("cases.title.all"))).isVisible();
      supervisor.link("2026-000123").click();
      supervisor.field(words.of("case.officer.add")).fill("o-" + unique);
      supervisor.button(words.of("case.officer.do")).click();
      assertThat(page.locator("main")).containsText("o-" + unique.toLowerCase(Locale.ROOT));
      assertThat(supervisor.link(words.of("case.ask"))).hasCount(0);
    }
    try (Visitor operator = Visitor.reading("en")) {
      operator.page().navigate(address("cases/index.xhtml"));
      operator.signInAs("tran");
      assertThat(operator.heading(words.of("error.403.title"))).isVisible();
    }
  }

  private void open(Visitor officer, Words words, String language) {
    officer.link(words.of("case.open")).click();
    officer.button(words.of("case.open")).click();
    assertThat(officer.heading(words.of("case.faults"))).isVisible();
    officer.look(language + "-k2-case-faults");
    fill(officer, words, number);
    assertThat(officer.heading(words.of("case.facts"))).isVisible();
    assertThat(officer.page()).hasURL(Pattern.compile(".*/cases/case\\.xhtml\\?n=.*"));
    officer.look(language + "-k3-case-opened");
  }

  private static void fill(Visitor officer, Words words, String caseNumber) {
    officer.field(words.of("case.number")).fill(caseNumber);
    officer.choice(words.of("case.offence")).selectOption("FELONY");
    officer.field(words.of("case.title")).fill("Vehicles taken from the harbour");
    officer.field(words.of("case.agency")).fill("Harbour Police");
    officer.button(words.of("case.open")).click();
  }

  private void register(Visitor officer, Words words, String language) {
    Page page = officer.page();
    page.locator("#plate").fill(plate);
    page.locator("#issuer").fill("us-ca");
    page.locator("#evidence").fill("Its owner reported it; the gate's camera shows it leave");
    officer.button(words.of("case.vehicle.do")).click();
    assertThat(page.locator("main")).containsText(plate + " US-CA");
    page.locator("#person").fill("CII 4711");
    page.locator("#personEvidence").fill("Seen at the gate by the guard, statement 3");
    officer.button(words.of("case.person.do")).click();
    assertThat(page.locator("main")).containsText("CII 4711");
    officer.lookWideAndNarrow(language + "-k4-case");
  }

  private void close(Visitor officer, Words words, String language) {
    Page page = officer.page();
    // a second window, in which the form was opened before the case ends
    Page other = page.context().newPage();
    other.navigate(address("cases/index.xhtml?q=" + unique));
    other.locator("#cases tbody a").first().click();
    other.locator("#closing").click();
    other.locator("#reason").fill("Its owner has it back");
    other.locator("#closeCase").click();
    assertThat(other.locator("main")).containsText("Its owner has it back");
    other.close();

    ask(page, plate, "Reported stolen Tuesday");
    assertThat(page.getByText(words.of("refusal.case-closed"))).isVisible();
    page.navigate(address("cases/index.xhtml?s=CLOSED&q=" + unique));
    officer.link(number).click();
    assertThat(page.locator("#addOfficer")).hasCount(0);
    officer.look(language + "-k8-case-closed");
  }

  private static void ask(Page page, String sought, String justification) {
    page.locator("#plate").fill(sought);
    page.locator("#purpose").selectOption("STOLEN_VEHICLE");
    page.locator("#justification").fill(justification);
    page.locator("#search").click();
  }

  /** What came of the queries of this case, the first first. */
  private String outcomes() throws SQLException {
    String query =
        """
        select string_agg(ended.step || ' ' || regexp_replace(ended.subject, '(^|; )policy=.*', ''), ', ' order by tried.at)
        from platewarden.audit_entry tried join platewarden.audit_entry ended
          on ended.attempt_id = tried.id and ended.id <> tried.id
        where tried.action = 'QUERY_READS' and platewarden.trail_value(tried.subject, 'case') = ?""";
    try (Connection database = TestStack.asApplication();
        PreparedStatement asked = database.prepareStatement(query)) {
      asked.setString(1, number);
      try (ResultSet row = asked.executeQuery()) {
        row.next();
        return String.valueOf(row.getString(1));
      }
    }
  }

  private static String address(String path) {
    return TestStack.portal().resolve(path).toString();
  }
}
