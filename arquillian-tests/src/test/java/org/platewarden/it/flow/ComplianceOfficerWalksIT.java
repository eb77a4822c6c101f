package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Words;

/** Rules, a hold, a preview, a run and its report, as compliance staff see them in a browser. */
class ComplianceOfficerWalksIT {
  @ParameterizedTest
  @CsvSource({"en, US-ME", "es, US-VT"})
  @DisplayName(
      "Compliance staff hold, preview, run and report, and two put a rule in force (R32, R33)")
  void compliance_staff_hold_preview_run_and_report(String language, String place)
      throws Exception {
    Words words = Words.in(language);
    String held =
        "H" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT).substring(2, 8);
    plant(place, held, 40);
    plant(place, "GO1" + held.substring(1, 4), 40);
    plant(place, "GO2" + held.substring(1, 4), 50);
    plant(place, "NEW" + held.substring(1, 4), 2);
    try (Visitor novak = Visitor.reading(language);
        Visitor abara = Visitor.reading(language)) {
      putRuleInForce(novak, abara, words, language, place);
      placeHold(novak, words, language, held);
      Page page = novak.page();
      preview(page, words);
      assertThat(figures(row(page, words, "#tallies", place))).isEqualTo("2 1");
      novak.look(language + "-k5-preview");
      assertThat(page.locator("main")).not().containsText(held);

      runAndReport(novak, words, language, place);
      lift(page, words, held);
      preview(page, words);
      assertThat(figures(row(page, words, "#tallies", place))).isEqualTo("1 0");
      assertThat(novak.complaints()).as("what the browser complained of").isEmpty();
    }
    String of = "select count(*) from platewarden.read where plate ";
    assertThat(number(of + "in ('GO1%1$s', 'GO2%1$s')".formatted(held.substring(1, 4)))).isZero();
    assertThat(number(of + "in ('%s', 'NEW%s')".formatted(held, held.substring(1, 4))))
        .isEqualTo(2);
  }

  private static void putRuleInForce(
      Visitor novak, Visitor abara, Words words, String language, String place) {
    Page page = novak.page();
    page.navigate(address("retention/index.xhtml"));
    novak.signInAs("novak");
    draft(page, place);
    assertThat(page.getByText(words.of("rules.done.drafted"))).isVisible();
    novak.look(language + "-k1-rules");
    page.locator("#drafts a").filter(new Locator.FilterOptions().setHasText(place)).first().click();
    page.waitForURL(url -> url.contains("/retention/rule.xhtml"));
    String rule = page.url();
    page.locator("#putInForce").click();
    assertThat(page.getByText(words.of("refusal.retention-same-person"))).isVisible();
    novak.look(language + "-k2-rule");

    Page second = abara.page();
    second.navigate(address("retention/index.xhtml")); // sign-in forgets what an address asks
    abara.signInAs("abara");
    assertThat(abara.heading(words.of("retention.rules"))).isVisible();
    second.navigate(rule);
    second.locator("#putInForce").click();
    assertThat(second.getByText(words.of("rules.done.force"))).isVisible();
  }

  private static void draft(Page page, String place) {
    page.navigate(address("retention/form.xhtml"));
    page.locator("#place").fill(place);
    page.locator("#amount").fill("21");
    page.locator("#unit").selectOption("DAYS");
    page.locator("#citation").fill("A statute of this test");
    page.locator("#save").click();
  }

  private static void placeHold(Visitor novak, Words words, String language, String plate) {
    Page page = novak.page();
    page.navigate(address("retention/hold-form.xhtml"));
    page.locator("#save").click();
    assertThat(page.locator("#reason-fault")).isVisible();
    page.locator("#plate").fill(plate);
    page.locator("#reason").fill("Needed as evidence in a trial");
    page.locator("#authority").fill("District court, order 17");
    page.locator("#review").fill(LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
    page.locator("#end").fill(LocalDate.now(ZoneOffset.UTC).plusDays(90).toString());
    novak.look(language + "-k3-hold-form");
    page.locator("#save").click();
    assertThat(page.getByText(words.of("holds.done.placed"))).isVisible();
    assertThat(page.locator("#standing")).containsText(plate);
    novak.look(language + "-k4-holds");
  }

  private static void preview(Page page, Words words) {
    page.navigate(address("retention/runs.xhtml"));
    page.locator("#look").click();
    assertThat(page.getByText(words.of("preview.title"))).isVisible();
  }

  private static void runAndReport(Visitor novak, Words words, String language, String place)
      throws Exception {
    Page page = novak.page();
    page.locator("#begin").click();
    page.waitForURL(url -> url.contains("/retention/run.xhtml"));
    Wait.until(
        "the run's end",
        () -> {
          page.reload();
          return !page.locator("#facts").textContent().contains(words.of("run.outcome.RUNNING"));
        });
    assertThat(page.locator("#facts")).containsText(words.of("run.outcome.DONE"));
    assertThat(figures(row(page, words, "#parts", place))).isEqualTo("2 1 0");
    novak.look(language + "-k6-report");
    String run = page.url().replaceFirst(".*n=", "").replaceFirst("&.*", "");
    for (String form : new String[] {"PDF", "XLSX", "CSV"}) {
      APIResponse file = page.request().get(address("retention/export?form=" + form + "&n=" + run));
      assertThat(file.status()).as(form).isEqualTo(200);
      byte[] bytes = file.body();
      assertThat(new String(bytes, 0, 4, StandardCharsets.ISO_8859_1))
          .startsWith(
              switch (form) {
                case "PDF" -> "%PDF";
                case "XLSX" -> "PK\u0003\u0004";
                default -> "\u00ef\u00bb\u00bf"; // its words are in the language that is asked for
              });
    }
    assertThat(
            number(
                "select count(*) from platewarden.audit_entry where action = 'CONCLUDE_RETENTION_RUN' and subject like 'run="
                    + run
                    + ";%removed=%root=%'"))
        .isPositive();
  }

  private static void lift(Page page, Words words, String plate) {
    page.navigate(address("retention/holds.xhtml"));
    page.locator("#standing a").filter(new Locator.FilterOptions().setHasText(plate)).click();
    page.locator("#reason").fill("The trial has ended for good");
    page.locator("#lift").click();
    assertThat(page.getByText(words.of("holds.done.lifted"))).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"reyes", "haddad", "moreau"})
  @DisplayName("Nobody else sees to what is kept (R17)")
  void nobody_else_sees_to_what_is_kept(String person) {
    try (Visitor visitor = Visitor.reading("en")) {
      visitor.page().navigate(address("retention/runs.xhtml"));
      visitor.signInAs(person);
      assertThat(visitor.heading(Words.in("en").of("error.403.title"))).isVisible();
    }
  }

  private static Locator row(Page page, Words words, String table, String place) {
    return page.locator(table + " tbody tr")
        .filter(new Locator.FilterOptions().setHasText(place))
        .filter(new Locator.FilterOptions().setHasText(words.of("kept.READ")));
  }

  /** The numbers of a row. */
  private static String figures(Locator row) {
    return String.join(
        " ",
        row.locator(".pw-figure").allTextContents().stream()
            .map(text -> text.replaceAll("[^0-9]", ""))
            .toList());
  }

  private static void plant(String place, String plate, int daysAgo) throws SQLException {
    OffsetDateTime at = OffsetDateTime.now(ZoneOffset.UTC).minusDays(daysAgo);
    try (Connection application = TestStack.asApplication();
        PreparedStatement insert =
            application.prepareStatement(
                """
                with fresh as (
                  insert into platewarden.read (id, captured_at, camera_id, latitude, longitude, source_id, confidence, plate,
                    issuer, place_of_capture, external_id, candidate_plates, candidate_confidences, received_at)
                  values (?, ?, 1, 44, -70, 1, 900, ?, '', ?, ?, '{}', '{}', ?))
                insert into platewarden.plate (plate, first_day, last_day) values (?, ?::timestamptz::date, ?::timestamptz::date)
                on conflict do nothing""")) {
      insert.setLong(1, System.nanoTime());
      insert.setObject(2, at);
      insert.setString(3, plate);
      insert.setString(4, place);
      insert.setString(5, plate);
      insert.setObject(6, at);
      insert.setString(7, plate);
      insert.setObject(8, at);
      insert.setObject(9, at);
      insert.execute();
    }
  }

  private static long number(String query) throws SQLException {
    try (Connection application = TestStack.asApplication();
        PreparedStatement select = application.prepareStatement(query);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String address(String path) {
    return TestStack.portal().resolve(path).toString();
  }
}
