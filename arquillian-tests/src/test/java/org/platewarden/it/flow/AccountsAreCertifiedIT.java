package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Words;

/** Whoever answers for accounts confirms, closes and opens them, in a browser. */
@DisplayName("R15, R17: accounts are confirmed, closed and opened by whoever answers for them")
class AccountsAreCertifiedIT {
  private static final String REASON = "on leave until the spring";

  @AfterEach
  void sato_is_let_in() throws SQLException {
    sql(
        """
        update platewarden.account set opened_at = now() + interval '1 year', certified_at = now(), closed_at = null,
          closed_by = null, closed_why = null, closed_note = null where person = 'sato'""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("A supervisor confirms, closes and opens an account; its open session follows (R39)")
  void a_supervisor_confirms_closes_and_opens(String language) throws SQLException {
    sql(
        "update platewarden.account set certified_at = now() - interval '340 days' where person = 'sato'");
    Words words = Words.in(language);
    try (Visitor officer = Visitor.reading(language);
        Visitor supervisor = Visitor.reading(language)) {
      officer.page().navigate(address("access/index.xhtml"));
      officer.signInAs("sato");
      assertThat(officer.page().locator("#commercial")).isVisible();
      Page page = supervisor.page();
      page.navigate(address("people/accounts.xhtml"));
      supervisor.signInAs("okafor");
      Locator sato = page.locator("section#of-sato");
      assertThat(sato).containsText(words.of("account.due"));
      assertThat(page.locator("section#of-okafor")).hasCount(0);
      supervisor.lookWideAndNarrow(language + "-zb1-accounts");
      sato.locator(".pw-confirm").focus();
      page.keyboard().press("Enter");
      assertThat(page.getByText(words.of("access.done"))).isVisible();
      assertThat(sato.locator("h2 .pw-state")).hasText(words.of("account.open"));
      assertThat(sato).containsText("okafor");

      close(page, sato, words);
      supervisor.look(language + "-zb2-closed");
      officer.page().reload();
      assertThat(officer.heading(words.of("error.account.title"))).isVisible();
      assertThat(officer.page().locator("main")).containsText(words.of("refusal.account-closed"));
      officer.look(language + "-zb3-shut-out");

      open(page, sato, words);
      officer.page().navigate(address("access/index.xhtml"));
      assertThat(officer.page().locator("#commercial")).isVisible();
      assertThat(supervisor.complaints()).as("what the browser complained of").isEmpty();
    }
  }

  @Test
  @DisplayName("An account that ended is shut with the next click, and signing in does not open it")
  void signing_in_does_not_open_what_ended() throws SQLException {
    Words words = Words.in("en");
    try (Visitor officer = Visitor.reading("en")) {
      officer.page().navigate(address("cases/index.xhtml"));
      officer.signInAs("sato");
      assertThat(officer.heading(words.of("cases.title"))).isVisible();
      sql(
          """
          update platewarden.account set certified_at = now() - interval '365 days'
          where person = 'sato'""");
      officer.page().reload();
      assertThat(officer.page().locator("main"))
          .containsText(words.of("refusal.account-not-certified"));
    }
    try (Visitor officer = Visitor.reading("en")) {
      officer.page().navigate(address("cases/index.xhtml"));
      officer.signInAs("sato");
      assertThat(officer.page().locator("main"))
          .containsText(words.of("refusal.account-not-certified"));
    }
  }

  private static void close(Page page, Locator account, Words words) {
    account.locator("summary").click();
    account.locator("[name=why]").fill("short");
    account.locator(".pw-close").click();
    assertThat(page.locator(".pw-alert-refused")).containsText("10");
    account.locator("summary").click();
    account.locator("[name=why]").fill(REASON);
    account.locator(".pw-close").click();
    assertThat(page.getByText(words.of("access.done"))).isVisible();
    assertThat(account).containsText(words.of("account.shut.BY_MANAGER"));
    assertThat(account).containsText(REASON);
  }

  private static void open(Page page, Locator account, Words words) {
    account.locator("summary").click();
    account.locator("[name=why]").fill("back at work since today");
    account.locator(".pw-open").click();
    assertThat(page.getByText(words.of("access.done"))).isVisible();
    assertThat(account.locator("h2 .pw-state")).hasText(words.of("account.open"));
  }

  private static void sql(String statement) throws SQLException {
    try (Connection database = TestStack.asApplication();
        Statement run = database.createStatement()) {
      run.execute(statement);
    }
  }

  private static String address(String path) {
    return TestStack.portal().resolve(path).toString();
  }
}
