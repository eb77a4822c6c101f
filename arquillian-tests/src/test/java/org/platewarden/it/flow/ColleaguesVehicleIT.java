package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.AgencyCases;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Words;

/** A supervisor names a vehicle, an officer asks about it, a privacy officer decides. */
class ColleaguesVehicleIT {
  private static final String WHY = "The guard of the yard saw it drive north on Tuesday night";

  @ParameterizedTest
  @CsvSource({"en, KQJ7V0X, KQJ7VOX, KQJ7V?X", "es, WQJ7V1X, WQJ7VIX, WQJ7V#X"})
  @DisplayName("R21: a question on a colleague's vehicle is stopped, told, and let through by name")
  void a_question_on_a_colleagues_vehicle_is_stopped_and_told(
      String language, String plate, String lookAlike, String partial) throws Exception {
    Words words = Words.in(language);
    String caseNumber =
        "IT-CONFLICT-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    AgencyCases.listing("reyes", caseNumber);
    named(words, language, plate);
    try (Visitor reyes = Visitor.reading(language)) {
      Page page = reyes.page();
      page.navigate(address("search/index.xhtml"));
      reyes.signInAs("reyes");
      for (String asked : new String[] {plate, lookAlike, partial}) {
        ask(page, asked, caseNumber);
        assertThat(page.getByText(words.of("refusal.conflict-stopped"))).isVisible();
      }
      reyes.look(language + "-c3-stopped");
      assertThat(stopped(caseNumber)).as("reports of one asker, vehicle, case and day").isOne();
      assertThat(onTheTrail("STOP_FOR_CONFLICT", caseNumber)).as("attempts").isEqualTo(3);
      Wait.until("letter about it to be written", () -> letters(caseNumber) == 1);

      decided(words, language, caseNumber);
      ask(page, plate, caseNumber);
      assertThat(reyes.heading(words.of("answer.none"))).isVisible();
      assertThat(reyes.complaints()).as("what the browser complained of").isEmpty();
    }
  }

  private static void named(Words words, String language, String plate) {
    try (Visitor okafor = Visitor.reading(language)) {
      Page page = okafor.page();
      page.navigate(address("vehicles/index.xhtml"));
      okafor.signInAs("okafor");
      assertThat(okafor.heading(words.of("vehicles.title"))).isVisible();
      okafor.look(language + "-c1-none");
      page.locator("#plate").fill(" ");
      page.locator("#name").click();
      assertThat(page.locator(".pw-alert-refused")).isVisible();
      page.locator("#plate").fill(plate.toLowerCase(Locale.ROOT));
      page.locator("#household").selectOption("HOUSEHOLD");
      page.locator("#name").click();
      assertThat(page.locator("#mine")).containsText(words.of("vehicles.household.HOUSEHOLD"));
      okafor.lookWideAndNarrow(language + "-c2-named");
      assertThat(page.content().toUpperCase(Locale.ROOT))
          .as("a plate that was named is never shown again")
          .doesNotContain(plate);
    }
  }

  private static void decided(Words words, String language, String caseNumber) {
    try (Visitor castillo = Visitor.reading(language)) {
      Page page = castillo.page();
      page.navigate(address("conflicts/index.xhtml"));
      castillo.signInAs("castillo");
      castillo.look(language + "-c4-waiting");
      page.locator("#waiting tbody tr")
          .filter(new Locator.FilterOptions().setHasText(caseNumber))
          .locator("a")
          .click();
      page.waitForURL(url -> url.contains("q="));
      assertThat(page.locator("#facts")).containsText("okafor");
      page.locator("#remark").fill("short");
      page.locator("#let").click();
      assertThat(page.locator(".pw-alert-refused")).isVisible();
      castillo.lookWideAndNarrow(language + "-c5-deciding");
      page.locator("#remark").fill("Looked at with the case at hand; it was stolen");
      page.locator("#let").click();
      assertThat(page.locator("#decided")).containsText(words.of("conflicts.outcome.LET_ASK"));
      castillo.look(language + "-c6-decided");
      assertThat(castillo.complaints()).as("what the browser complained of").isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from platewarden.guarded_vehicle",
        "update platewarden.guarded_vehicle set owner = 'another'",
        "update platewarden.guarded_vehicle set guarded_until = now() + interval '1 day'",
        "delete from platewarden.stopped_question",
        "update platewarden.stopped_question set asked = 'another'",
        """
        update platewarden.stopped_question set decided_at = now(), decided_by = owner, outcome = 'NO_CONFLICT',
          remark = 'nothing was wrong with it' where decided_at is null""",
        """
        update platewarden.stopped_question set decided_at = now(), decided_by = asker, outcome = 'LET_ASK',
          remark = 'nothing was wrong with it' where decided_at is null""",
        """
        update platewarden.stopped_question set decided_at = now(), decided_by = 'abara', outcome = 'LET_ASK',
          remark = 'nothing was wrong with it' where decided_at is null""",
        """
        insert into platewarden.stopped_question (id, vehicle_id, asker, owner, asked, reason, case_number, stopped_at)
        select gen_random_uuid(), id, 'reyes', 'moreau', 'x', 'x', 'X', now() from platewarden.guarded_vehicle"""
      })
  @DisplayName("R21: nobody decides as a party, or is let ask about their own, in the database too")
  void the_database_keeps_parties_and_deciders_apart(String statement) throws SQLException {
    try (Connection application = TestStack.asApplication();
        Statement asked = application.createStatement()) {
      application.setAutoCommit(false);
      asked.execute(
          """
          insert into platewarden.guarded_vehicle (id, owner, hash, household, named_at)
          values ('00000000-0000-4000-8000-000000000001', 'tran', sha256('x'), 'OWN', now())""");
      asked.execute(
          """
          insert into platewarden.stopped_question (id, vehicle_id, asker, owner, asked, reason, case_number, stopped_at)
          values (gen_random_uuid(), '00000000-0000-4000-8000-000000000001', 'tran', 'tran', 'x', 'x', 'X', now())""");
      assertThatThrownBy(() -> asked.execute(statement)).isInstanceOf(SQLException.class);
      application.rollback();
    }
  }

  private static void ask(Page page, String plate, String caseNumber) {
    page.navigate(address("search/index.xhtml"));
    page.locator("#plate").fill(plate);
    page.locator("#purpose").selectOption("STOLEN_VEHICLE");
    page.locator("#caseNumber").selectOption(caseNumber);
    page.locator("#justification").fill(WHY);
    page.locator("#search").click();
  }

  private static int stopped(String caseNumber) throws SQLException {
    return count(
        "select count(*) from platewarden.stopped_question where case_number = ?", caseNumber);
  }

  private static int onTheTrail(String action, String caseNumber) throws SQLException {
    return count(
        """
        select count(*) from platewarden.audit_entry
        where action = ? and step = 'ATTEMPTED' and subject like '%case=' || ? || ';%'""",
        action, caseNumber);
  }

  private static int letters(String caseNumber) throws SQLException {
    return count(
        """
        select count(*) from platewarden.letter join platewarden.stopped_question stopped
          on occasion = 'conflict/' || stopped.id
        where addressee = 'desk:INTERNAL_AFFAIRS' and case_number = ?""",
        caseNumber);
  }

  private static int count(String query, String... values) throws SQLException {
    try (Connection application = TestStack.asApplication();
        PreparedStatement select = application.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        select.setString(i + 1, values[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static String address(String path) {
    return TestStack.portal().resolve(path).toString();
  }
}
