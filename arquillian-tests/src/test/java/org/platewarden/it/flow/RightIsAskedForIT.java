package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.AgencyCases;
import org.platewarden.it.support.Operator;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Words;

/** The whole road to a right and back, in browsers. */
class RightIsAskedForIT {
  private final String why =
      "Case %s: the vehicles leave the area of our cameras within the hour"
          .formatted(UUID.randomUUID());

  private final String caseNumber = "HI-" + UUID.randomUUID().toString().substring(0, 8);

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName(
      "An officer asks, three people approve, the right is there without a new log-on; what is ended is closed at once (R17, R20, R39)")
  void a_right_is_asked_for_approved_held_and_ended(String language) throws Exception {
    Words words = Words.in(language);
    try (Visitor officer = Visitor.reading(language)) {
      Page page = officer.page();
      page.navigate(address("access/index.xhtml"));
      officer.signInAs("sato");
      assertThat(page.locator("#commercial")).containsText(words.of("access.closed"));
      officer.look(language + "-z1-my-access");
      vendorsAreOffered(page, false);
      ask(officer, words, language);

      decide(language, "okafor", "office.SUPERVISOR", "approve");
      decide(language, "lindqvist", "office.AGENCY_MANAGER", "approve");
      page.reload();
      assertThat(page.locator("#commercial")).containsText(words.of("access.closed"));
      decide(language, "castillo", "office.PRIVACY_OFFICER", "approve");

      page.reload();
      assertThat(page.locator("#commercial")).containsText(words.of("access.open"));
      officer.look(language + "-z5-granted");
      haveVendorsAsked(page);
      carried();
      stop(language, words, officer);
      carried();
      assertThat(officer.complaints()).as("what the browser complained of").isEmpty();
    }
    assertThat(onTrail("DECIDE_ELEVATION")).isGreaterThanOrEqualTo(3);
  }

  /** A query that was refused before passes in the session that was open all the time. */
  private void haveVendorsAsked(Page page) throws SQLException {
    AgencyCases.listing("sato", caseNumber);
    vendorsAreOffered(page, true);
    page.navigate(address("search/index.xhtml"));
    page.locator("#plate").fill("7PWD413");
    page.locator("#fromWhom input").nth(1).check();
    page.locator("#purpose").selectOption("SMUGGLING");
    page.locator("#caseNumber").selectOption(caseNumber);
    page.locator("#justification").fill(why);
    page.locator("#search").click();
    assertThat(page.locator("#vendors")).isVisible();
    page.navigate(address("access/index.xhtml"));
  }

  private static void vendorsAreOffered(Page page, boolean expected) {
    page.navigate(address("search/index.xhtml"));
    assertThat(page.locator("#plate")).isVisible();
    assertThat(page.locator("#fromWhom")).hasCount(expected ? 1 : 0);
    page.navigate(address("access/index.xhtml"));
  }

  private void ask(Visitor officer, Words words, String language) {
    Page page = officer.page();
    page.locator("#send").click();
    assertThat(officer.heading(words.of("access.faults"))).isVisible();
    officer.look(language + "-z2-ask-faults");
    page.locator("#area").selectOption("OTAY-MESA");
    page.getByLabel(words.of("source.commercial")).check();
    page.locator("#days").fill("30");
    page.locator("#justification").fill(why);
    page.locator("#send").click();
    assertThat(page.getByText(words.of("access.done"))).isVisible();
    assertThat(page.locator(".pw-step-turn").first()).containsText(words.of("office.SUPERVISOR"));
    officer.look(language + "-z3-asked");
  }

  private void decide(String language, String person, String office, String button) {
    Words words = Words.in(language);
    try (Visitor approver = Visitor.reading(language)) {
      Page page = approver.page();
      page.navigate(address("approvals/index.xhtml"));
      approver.signInAs(person);
      Locator row =
          page.locator("#waiting tbody tr").filter(new Locator.FilterOptions().setHasText("sato"));
      assertThat(row).containsText(words.of(office));
      approver.look(language + "-z4-inbox-" + person);
      row.locator("a").click();
      assertThat(page.locator("main")).containsText(why);
      if (button.equals("refuse")) {
        page.locator("#refuse").click();
        assertThat(page.getByText(words.of("refusal.elevation-reason"))).isVisible();
        page.locator("#reason").fill("Our own cameras see that road");
      }
      approver.look(language + "-z4-request-" + person);
      page.locator("#" + button).click();
      assertThat(page.getByText(words.of("access.done"))).isVisible();
      assertThat(row).hasCount(0);
    }
  }

  /** The supervisor suspends, lifts and ends; the officer's open session follows each time. */
  private static void stop(String language, Words words, Visitor officer) {
    Page officers = officer.page();
    try (Visitor supervisor = Visitor.reading(language)) {
      Page page = supervisor.page();
      page.navigate(address("people/index.xhtml"));
      supervisor.signInAs("okafor");
      Locator sato = page.locator("section#of-sato");
      supervisor.look(language + "-z6-people");
      sato.locator(".pw-suspend").first().focus();
      page.keyboard().press("Enter");
      assertThat(page.getByText(words.of("access.done"))).isVisible();
      officers.reload();
      assertThat(officers.locator("#commercial")).containsText(words.of("access.closed"));
      assertThat(officers.locator("#commercial"))
          .containsText(words.of("refusal.access-suspended"));
      vendorsAreOffered(officers, false);

      sato.locator(".pw-lift").first().click();
      assertThat(sato.locator(".pw-suspend").first()).isVisible();
      officers.reload();
      assertThat(officers.locator("#commercial")).containsText(words.of("access.open"));

      sato.locator(".pw-withdraw").first().click();
      assertThat(sato.locator(".pw-withdraw")).hasCount(0);
      officers.reload();
      assertThat(officers.locator("#commercial")).containsText(words.of("refusal.access-no-grant"));
      supervisor.look(language + "-z7-ended");
    }
  }

  @Test
  @DisplayName("A refusal ends a request with its reason, and the requester reads it (R17)")
  void a_refusal_ends_a_request_with_its_reason() {
    Words words = Words.in("en");
    try (Visitor officer = Visitor.reading("en")) {
      officer.page().navigate(address("access/index.xhtml"));
      officer.signInAs("sato");
      ask(officer, words, "en");
      decide("en", "okafor", "office.SUPERVISOR", "refuse");
      officer.page().reload();
      assertThat(officer.page().locator("main")).containsText("Our own cameras see that road");
      assertThat(officer.page().locator("#commercial")).containsText(words.of("access.closed"));
    }
  }

  @Test
  @DisplayName(
      "Who holds a right by the database sees it; a level is seen by nobody before its turn (R17)")
  void a_level_sees_nothing_before_its_turn() {
    Words words = Words.in("en");
    try (Visitor officer = Visitor.reading("en");
        Visitor privacy = Visitor.reading("en")) {
      officer.page().navigate(address("access/index.xhtml"));
      officer.signInAs("sato");
      ask(officer, words, "en");
      privacy.page().navigate(address("approvals/index.xhtml"));
      privacy.signInAs("castillo");
      assertThat(privacy.page().locator("#waiting")).hasCount(0);
      officer.button(words.of("access.withdraw")).click();
      assertThat(officer.page().getByText(words.of("elevation.WITHDRAWN")).first()).isVisible();
    }
    try (Visitor holder = Visitor.reading("en")) {
      holder.page().navigate(address("access/index.xhtml"));
      holder.signInAs("reyes");
      assertThat(holder.page().locator("#commercial")).containsText(words.of("access.open"));
    }
  }

  @Test
  @DisplayName("Each page opens for those whose work it is, and for nobody else (R17)")
  void each_page_opens_for_those_whose_work_it_is() {
    Words words = Words.in("en");
    for (String person : List.of("reyes", "tran")) {
      try (Visitor visitor = Visitor.reading("en")) {
        visitor.page().navigate(address("approvals/index.xhtml"));
        visitor.signInAs(person);
        assertThat(visitor.heading(words.of("error.403.title"))).isVisible();
        visitor.page().navigate(address("people/index.xhtml"));
        assertThat(visitor.heading(words.of("error.403.title"))).isVisible();
        visitor.page().navigate(address("organisation/index.xhtml"));
        assertThat(visitor.heading(words.of("error.403.title"))).isVisible();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("An administrator keeps people, offices and courses (R18, R19, R39)")
  void an_administrator_keeps_people_offices_and_courses(String language) {
    Words words = Words.in(language);
    String person = "p-" + UUID.randomUUID().toString().substring(0, 8);
    try (Visitor administrator = Visitor.reading(language)) {
      Page page = administrator.page();
      page.navigate(address("organisation/index.xhtml"));
      administrator.signInAs("moreau");
      page.locator("#person").fill(person);
      page.locator("#area").selectOption("LAREDO");
      page.locator("#supervisor").fill("okafor");
      page.locator("#keep").click();
      Locator row =
          page.locator("#members tbody tr").filter(new Locator.FilterOptions().setHasText(person));
      assertThat(row).containsText("okafor");
      page.locator("#lines").fill(person + ",PRIVACY,2026-01-05,2999-01-05\nnobody,PRIVACY,x,y");
      page.locator("#take").click();
      assertThat(page.locator(".pw-alert-refused")).containsText("2");
      page.locator("#lines").fill(person + ",PRIVACY,2026-01-05,2027-01-05");
      page.locator("#take").click();
      assertThat(page.locator("main [role=status]")).isVisible();
      administrator.look(language + "-z8-organisation");
      row.locator("input[type=submit]").click();
      assertThat(row).containsText(words.of("organisation.left"));
      assertThat(administrator.complaints()).as("what the browser complained of").isEmpty();
    }
  }

  /** The identity provider hears of it within the time, and then says the same as we do. */
  private static void carried() throws Exception {
    Wait.until(
        "roles to be carried",
        () -> number("select count(*) from platewarden.role_outbox where carried_at is null") == 0);
    assertThat(Operator.ask("access", "reconcile")).startsWith("done");
  }

  private static long onTrail(String action) throws SQLException {
    return number(
        """
        select count(*) from platewarden.audit_entry tried join platewarden.audit_entry ended
          on ended.attempt_id = tried.id and ended.step = 'DONE'
        where tried.action = ?""",
        action);
  }

  private static long number(String count, String... values) throws SQLException {
    try (Connection database = TestStack.asApplication();
        PreparedStatement select = database.prepareStatement(count)) {
      for (int i = 0; i < values.length; i++) {
        select.setString(i + 1, values[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static String address(String path) {
    return TestStack.portal().resolve(path).toString();
  }
}
