package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.AgencyCases;
import org.platewarden.it.support.DemoFrames;
import org.platewarden.it.support.DropFolder;
import org.platewarden.it.support.Reads;
import org.platewarden.it.support.SecondAct;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Words;

/** An officer asks who was in an area, and is told how many before anybody is shown. */
class OfficerCountsFirstIT {
  @BeforeAll
  static void a_camera_sees_a_vehicle() throws Exception {
    String name = UUID.randomUUID().toString();
    byte[] frame = DemoFrames.fresh(DemoFrames.all().getFirst(), name);
    DropFolder.of("cam-otay-1")
        .drop(name + ".jpg", frame, Instant.now().minus(Duration.ofMinutes(1)));
    Wait.forThe(
        "read of the vehicle",
        () -> Optional.of(Reads.of(frame)).filter(found -> !found.isEmpty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("An area is counted, then shown once for grounds of its own (R8, R26, R39)")
  void an_area_is_counted_and_then_shown_for_grounds(String language) throws Exception {
    Words words = Words.in(language);
    String caseNumber =
        "IT-COUNTS-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    AgencyCases.listing("reyes", caseNumber);
    try (Visitor officer = Visitor.reading(language)) {
      Page page = officer.page();
      askAround(officer, words, caseNumber);

      assertThat(officer.heading(words.of("counts.title"))).isVisible();
      assertThat(page.locator("#count-reads")).hasText(Pattern.compile("[1-9].*"));
      assertThat(page.locator("#count-uninvolved")).hasText(Pattern.compile("[1-9].*"));
      assertThat(page.locator("#places tbody tr").first()).isVisible();
      assertThat(page.locator(".pw-plate")).hasCount(0);
      officer.lookWideAndNarrow(language + "-k1-counts");

      String counts = page.url();
      page.locator("#show").click();
      assertThat(page.locator(".pw-alert-refused"))
          .containsText(words.of("refusal.grounds-length"));
      assertThat(trail(caseNumber)).containsExactly("COUNT_READS DONE", "QUERY_READS REFUSED");
      officer.look(language + "-k2-no-grounds");

      SecondAct.show(officer, words);
      assertThat(page.locator(".pw-plate").first()).isVisible();
      officer.look(language + "-k3-shown");

      page.navigate(counts);
      SecondAct.show(officer, words);
      assertThat(page.locator(".pw-alert-refused")).containsText(words.of("refusal.counts-used"));
      assertThat(trail(caseNumber))
          .containsExactly(
              "COUNT_READS DONE", "QUERY_READS REFUSED", "QUERY_READS DONE", "QUERY_READS REFUSED");

      page.locator(".pw-back a").click();
      assertThat(page.locator("#camera")).hasValue("cam-otay-1");
      assertThat(officer.complaints()).allMatch(c -> c.contains("404")); // others' pictures
    }
  }

  private static void askAround(Visitor officer, Words words, String caseNumber) {
    Page page = officer.page();
    page.navigate(TestStack.portal().resolve("search/index.xhtml").toString());
    officer.signInAs("reyes");
    page.locator("#camera").selectOption("cam-otay-1");
    page.getByText(words.of("more")).click();
    page.locator("#kilometres").fill("5");
    page.locator("#purpose").selectOption("STOLEN_VEHICLE");
    page.locator("#caseNumber").selectOption(caseNumber);
    page.locator("#justification")
        .fill("A witness saw a white pickup leave the yard beside this gate");
    page.locator("#search").click();
  }

  /** What was done for a case, and what came of it, in order. */
  private static List<String> trail(String caseNumber) throws SQLException {
    try (Connection database = TestStack.asApplication();
        PreparedStatement select =
            database.prepareStatement(
                """
                select tried.action || ' ' || ended.step from platewarden.audit_entry tried
                  join platewarden.audit_entry ended
                    on ended.attempt_id = tried.id and ended.id <> tried.id
                where tried.id = tried.attempt_id and tried.action in ('COUNT_READS', 'QUERY_READS')
                  and platewarden.trail_value(tried.subject, 'case') = ?
                order by tried.at, tried.id""")) {
      select.setString(1, caseNumber);
      List<String> acts = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          acts.add(rows.getString(1));
        }
      }
      return acts;
    }
  }
}
