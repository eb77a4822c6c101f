package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.AgencyCases;
import org.platewarden.it.support.DrawnReview;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Words;

/** What becomes of a query that was drawn for review, in a browser. */
class SupervisorReviewsIT {
  private static final String WHY = "The justification does not say what ties it to the case.";

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("A supervisor reviews what lots gave them, and the finding stays (R30, R39)")
  void a_supervisor_reviews_what_lots_gave_them(String language) throws Exception {
    Words words = Words.in(language);
    try (DrawnReview drawn = DrawnReview.dueInDays(5);
        Visitor supervisor = Visitor.reading(language)) {
      Page page = supervisor.page();
      page.navigate(address("reviews/index.xhtml"));
      supervisor.signInAs("okafor");
      Locator link = page.locator("#waiting a[href*='" + drawn.query() + "']");
      assertThat(link).hasText("reyes");
      supervisor.look(language + "-v1-reviews");

      link.click();
      assertThat(page.locator("#facts")).containsText(drawn.caseNumber());
      choose(page, words, "review.NOT_LAWFUL");
      page.locator("#conclude").click();
      assertThat(page.getByText(words.of("refusal.review-remark"))).isVisible();
      page.locator("#remark").fill(WHY);
      supervisor.look(language + "-v2-review");
      page.setViewportSize(390, 844);
      supervisor.look(language + "-v3-review-narrow");
      choose(page, words, "review.NOT_LAWFUL");
      page.locator("#conclude").click();

      assertThat(page.getByText(words.of("reviews.kept"))).isVisible();
      assertThat(page.locator("#waiting a[href*='" + drawn.query() + "']")).hasCount(0);
      page.locator("#done a[href*='" + drawn.query() + "']").click();
      assertThat(page.locator("main")).containsText(WHY);
      assertThat(page.locator("#finding")).hasCount(0);
      assertThat(supervisor.complaints()).as("what the browser complained of").isEmpty();
    }
  }

  @Test
  @DisplayName(
      "A review that lapsed closes the access of whoever asked until somebody does it; compliance staff may (R30)")
  void a_lapsed_review_closes_access() throws Exception {
    Words words = Words.in("en");
    try (DrawnReview lapsed = DrawnReview.dueInDays(-8);
        DrawnReview notDue = DrawnReview.dueInDays(3);
        Visitor officer = Visitor.reading("en");
        Visitor compliance = Visitor.reading("en")) {
      officer.page().navigate(address("search/index.xhtml"));
      officer.signInAs("reyes");
      ask(officer.page(), lapsed.caseNumber());
      assertThat(officer.page().getByText(words.of("refusal.review-lapsed"))).isVisible();

      Page page = compliance.page();
      page.navigate(address("reviews/index.xhtml"));
      compliance.signInAs("novak");
      Locator row =
          page.locator("#waiting tbody tr")
              .filter(
                  new Locator.FilterOptions()
                      .setHas(page.locator("a[href*='" + lapsed.query() + "']")));
      assertThat(row).containsText(words.of("review.state.closing"));
      assertThat(page.locator("#waiting a[href*='" + notDue.query() + "']")).hasCount(0);
      compliance.look("en-v4-overdue");
      row.locator("a").click();
      choose(page, words, "review.IN_ORDER");
      page.locator("#conclude").click();
      assertThat(page.getByText(words.of("reviews.kept"))).isVisible();

      ask(officer.page(), lapsed.caseNumber());
      assertThat(officer.heading(words.of("answer.none"))).isVisible();

      page.navigate(address("reviews/review.xhtml?q=" + notDue.query()));
      assertThat(page.getByText(words.of("refusal.review-not-yours"))).isVisible();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reyes", "haddad", "moreau"})
  @DisplayName("Nobody else sees what is reviewed (R17, R30)")
  void nobody_else_sees_what_is_reviewed(String person) {
    try (Visitor visitor = Visitor.reading("en")) {
      visitor.page().navigate(address("reviews/review.xhtml?q=" + UUID.randomUUID()));
      visitor.signInAs(person);
      assertThat(visitor.heading(Words.in("en").of("error.403.title"))).isVisible();
    }
  }

  private static void choose(Page page, Words words, String verdict) {
    page.getByLabel(words.of(verdict)).check();
  }

  private static void ask(Page page, String caseNumber) throws SQLException {
    AgencyCases.listing("reyes", caseNumber);
    page.navigate(address("search/index.xhtml"));
    page.locator("#plate").fill("NOSUCHPL8");
    page.locator("#purpose").selectOption("SMUGGLING");
    page.locator("#caseNumber").selectOption(caseNumber);
    page.locator("#justification").fill("The vehicle was seen at the place of the offence");
    page.locator("#search").click();
  }

  private static String address(String path) {
    return TestStack.portal().resolve(path).toString();
  }
}
