package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.AgencyCases;
import org.platewarden.it.support.SecondPerson;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Words;

/**
 * A policy is drafted, approved, decides, is asked why, and is tried on the trail; in a browser.
 */
class PolicyDecidesIT {
  private static final String WHY = "The guard of the yard saw it drive north on Tuesday night";

  /** For one purpose that no other test asks for. */
  private static final String FURTHER_ROWS =
      """
      IT-PARTIAL,officer,MISSING_PERSON,PARTIAL_PLATE,*,OWN,REFUSE,A statute of this test
      IT-SECOND,officer,MISSING_PERSON,EXACT_PLATE,*,OWN,SECOND_PERSON,A statute of this test
      """;

  @Test
  @DisplayName("No policy, no query (R7)")
  void without_a_policy_in_force_nothing_is_asked() throws Exception {
    Words words = Words.in("en");
    AgencyCases.listing("reyes", "IT-POLICY-0");
    try (Visitor reyes = Visitor.reading("en")) {
      reyes.page().navigate(address("search/index.xhtml"));
      reyes.signInAs("reyes");
      noVersionHolds();
      try {
        ask(reyes.page(), "NOSUCHPL8", "STOLEN_VEHICLE", "IT-POLICY-0");
        assertThat(reyes.page().getByText(words.of("refusal.policy-none"))).isVisible();
        reyes.look("en-p0-no-policy");
      } finally {
        versionsHoldAgain();
      }
      ask(reyes.page(), "NOSUCHPL8", "STOLEN_VEHICLE", "IT-POLICY-0");
      assertThat(reyes.heading(words.of("answer.none"))).isVisible();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName(
      "Three people put a policy in force; it refuses, sends to a second person, and is replayed (R7)")
  void three_people_put_a_policy_in_force_and_it_decides(String language) throws Exception {
    Words words = Words.in(language);
    String caseNumber =
        "IT-POLICY-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    AgencyCases.listing("reyes", caseNumber);
    try (Visitor novak = Visitor.reading(language);
        Visitor reyes = Visitor.reading(language)) {
      String version = putInForce(novak, words, language);
      Page officer = reyes.page();
      officer.navigate(address("search/index.xhtml"));
      reyes.signInAs("reyes");

      ask(officer, "ABC*", "MISSING_PERSON", caseNumber);
      assertThat(officer.locator("main")).containsText("IT-PARTIAL");
      reyes.look(language + "-p5-refused");
      assertThat(
              number(
                  """
                  select count(*) from platewarden.audit_entry tried
                    join platewarden.audit_entry ended on ended.attempt_id = tried.id and ended.id <> tried.id
                  where tried.action = 'COUNT_READS' and tried.subject like '%case=' || ? || '%'
                    and ended.step = 'REFUSED'
                    and ended.subject like 'policy-refuses; policy=' || ? || '; row=IT-PARTIAL; verdict=REFUSE;%'""",
                  caseNumber, version))
          .isOne();

      passesOnceByASecondPerson(reyes, words, language, caseNumber);
      why(novak.page(), version);
      novak.look(language + "-p8-why");
      replay(novak, language, version);
      auditorFollows(language, caseNumber);
      assertThat(novak.complaints()).as("what the browser complained of").isEmpty();
      assertThat(reyes.complaints()).as("what the browser complained of").isEmpty();
    }
  }

  private static String putInForce(Visitor novak, Words words, String language) {
    Page page = novak.page();
    page.navigate(address("policy/index.xhtml"));
    novak.signInAs("novak");
    page.navigate(address("policy/index.xhtml"));
    assertThat(page.locator("#rows")).isVisible();
    novak.look(language + "-p1-policy");
    page.navigate(address("policy/draft.xhtml?of=1"));
    String rows = page.locator("#rowsText").inputValue().strip();
    page.locator("#note").fill("Missing persons: partial plates are refused");
    page.locator("#rowsText")
        .fill(rows + "\n" + FURTHER_ROWS + FURTHER_ROWS.replace("IT-", "IT2-"));
    page.locator("#save").click();
    assertThat(page.locator("main")).containsText("IT-PARTIAL");
    assertThat(page.locator("main")).containsText("IT2-PARTIAL");
    page.locator("#rowsText").fill(rows + "\n" + FURTHER_ROWS);
    novak.look(language + "-p2-draft");
    page.locator("#save").click();
    page.waitForURL(url -> url.contains("/policy/version.xhtml"));
    String version = page.url().replaceFirst(".*v=", "").replaceFirst("&.*", "");
    page.locator("#approve").click();
    assertThat(page.getByText(words.of("refusal.policy-same-person"))).isVisible();
    novak.look(language + "-p3-version");
    approve("abara", version, words, language);
    approve("castillo", version, words, language);
    page.navigate(address("policy/version.xhtml?v=" + version));
    assertThat(page.locator("#facts")).containsText(words.of("policy.state.IN_FORCE"));
    assertThat(page.locator("#facts")).containsText("castillo");
    return version;
  }

  private static void approve(String person, String version, Words words, String language) {
    try (Visitor visitor = Visitor.reading(language)) {
      Page page = visitor.page();
      page.navigate(address("policy/index.xhtml"));
      visitor.signInAs(person);
      assertThat(visitor.heading(words.of("policy.title"))).isVisible();
      page.navigate(address("policy/version.xhtml?v=" + version));
      page.locator("#approve").click();
      assertThat(page.getByText(words.of("policy.done.approved"))).isVisible();
    }
  }

  private static void passesOnceByASecondPerson(
      Visitor reyes, Words words, String language, String caseNumber) {
    Page officer = reyes.page();
    ask(officer, "NOSUCHPL8", "MISSING_PERSON", caseNumber);
    assertThat(officer.locator("main")).containsText("IT-SECOND");
    reyes.look(language + "-p6-held");
    try (Visitor okafor = Visitor.reading(language)) {
      Page page = okafor.page();
      SecondPerson.opens(okafor, caseNumber);
      page.locator("#refuse").click();
      assertThat(page.locator(".pw-alert-refused"))
          .containsText(words.of("refusal.second-person-remark"));
      okafor.look(language + "-p7-second-person");
      page.locator("#approve").click();
      assertThat(page.locator("#decided")).containsText(caseNumber);
    }
    ask(officer, "NOSUCHPL8", "MISSING_PERSON", caseNumber);
    assertThat(reyes.heading(words.of("answer.none"))).isVisible();
    ask(officer, "NOSUCHPL8", "MISSING_PERSON", caseNumber);
    assertThat(officer.locator("main")).containsText("IT-SECOND");
    officer.navigate(address("second/index.xhtml"));
    assertThat(officer.locator("#mine")).containsText(words.of("held.state.USED"));
    assertThat(officer.locator("#mine")).containsText(words.of("held.state.WAITING"));
    reyes.look(language + "-p7-mine");
  }

  private static void why(Page page, String version) {
    page.navigate(
        address(
            "policy/why.xhtml?role=officer&purpose=MISSING_PERSON&type=EXACT_PLATE&source=OWN&days=40&v="
                + version));
    assertThat(page.locator("#by")).containsText("IT-SECOND");
    assertThat(page.locator("#runners-up")).containsText("OWN-365");
  }

  private static void replay(Visitor novak, String language, String version) {
    Page page = novak.page();
    page.navigate(address("policy/version.xhtml?v=" + version));
    page.locator("#replay").click();
    assertThat(page.locator("#counts")).containsText("IT-SECOND");
    assertThat(page.locator("#stopped")).containsText("reyes");
    novak.look(language + "-p9-replay");
    APIResponse csv = page.request().get(address("policy/replay?v=" + version));
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.text()).contains("IT-SECOND");
    assertThat(page.request().get(address("policy/file?v=" + version)).text())
        .contains("IT-PARTIAL,officer,MISSING_PERSON,PARTIAL_PLATE,*,OWN,REFUSE");
  }

  private static void auditorFollows(String language, String caseNumber) throws SQLException {
    String entry =
        text(
            """
            select tried.id::text from platewarden.audit_entry tried
              join platewarden.audit_entry ended on ended.attempt_id = tried.id and ended.id <> tried.id
            where tried.action = 'QUERY_READS' and tried.subject like '%case=' || ? || '%'
              and ended.step = 'DONE' limit 1""",
            caseNumber);
    try (Visitor haddad = Visitor.reading(language)) {
      Page page = haddad.page();
      page.navigate(address("trail/index.xhtml"));
      haddad.signInAs("haddad");
      page.waitForURL(url -> url.contains("/trail/"));
      page.navigate(address("trail/entry.xhtml?e=" + entry));
      assertThat(page.locator("#policy")).containsText("IT-SECOND");
      haddad.look(language + "-p10-trail");
      page.locator("#policy a").click();
      assertThat(page.locator("#by")).containsText("IT-SECOND");
      assertThat(page.locator("#runners-up")).containsText("OWN-30");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update platewarden.policy_matrix set note = 'another'",
        "update platewarden.policy_row set verdict = 'ALLOW'",
        "delete from platewarden.policy_row",
        "delete from platewarden.policy_matrix",
        "insert into platewarden.policy_row select nextval('platewarden.policy_row_id_seq'), 1, 'MORE', 'officer', '*', '*', '*', '*', 'ALLOW', 'A test'",
        "update platewarden.policy_matrix set holds_from = now() + interval '1 day' where version = 1",
        "update platewarden.second_person_request set asked = 'another'",
        "delete from platewarden.second_person_request",
        """
        insert into platewarden.second_person_request (id, asker, question, asked, reason, purpose, case_number, policy,
          policy_row, asked_at, expires_at, decided_at, decided_by, approved, use_until)
        values (gen_random_uuid(), 'reyes', sha256('x'), 'x', 'x', 'X', 'X', 1, 'X', now(), now() + interval '1 hour',
          now(), 'reyes', true, now() + interval '1 hour')""",
        """
        insert into platewarden.policy_matrix (version, note, wanted_from, drafted_at, drafted_by, first_approved_at,
          first_approved_by) values (99999, 'A test', now(), now(), 'novak', now(), 'novak')"""
      })
  @DisplayName(
      "What was decided stays, and one person never fills two parts, in the database too (R7)")
  void the_database_keeps_what_was_decided_and_people_apart(String statement) {
    assertThatThrownBy(
            () -> {
              try (Connection application = TestStack.asApplication();
                  Statement asked = application.createStatement()) {
                asked.execute(statement);
              }
            })
        .isInstanceOf(SQLException.class);
  }

  private static void ask(Page page, String plate, String purpose, String caseNumber) {
    page.navigate(address("search/index.xhtml"));
    page.locator("#plate").fill(plate);
    page.locator("#purpose").selectOption(purpose);
    page.locator("#caseNumber").selectOption(caseNumber);
    page.locator("#justification").fill(WHY);
    page.locator("#search").click();
  }

  private static void noVersionHolds() throws SQLException {
    asOwner(
        "alter table platewarden.policy_matrix disable trigger policy_matrix_stays",
        "update platewarden.policy_matrix set holds_from = holds_from + interval '100 years'");
  }

  private static void versionsHoldAgain() throws SQLException {
    asOwner(
        "update platewarden.policy_matrix set holds_from = holds_from - interval '100 years'",
        "alter table platewarden.policy_matrix enable trigger policy_matrix_stays");
  }

  private static void asOwner(String... statements) throws SQLException {
    try (Connection application = TestStack.asApplication();
        Connection owner = TestStack.asOwner(application.getCatalog());
        Statement changed = owner.createStatement()) {
      for (String statement : statements) {
        changed.execute(statement);
      }
    }
  }

  private static long number(String query, String... values) throws SQLException {
    return Long.parseLong(text(query, values));
  }

  private static String text(String query, String... values) throws SQLException {
    try (Connection application = TestStack.asApplication();
        PreparedStatement select = application.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        select.setString(i + 1, values[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).as("an entry on the trail").isTrue();
        return row.getString(1);
      }
    }
  }

  private static String address(String path) {
    return TestStack.portal().resolve(path).toString();
  }
}
