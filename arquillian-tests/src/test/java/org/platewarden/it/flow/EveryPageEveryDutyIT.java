package org.platewarden.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platewarden.it.support.AgencyCases;
import org.platewarden.it.support.PageTable;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Web;

/** Every page and endpoint is asked for by a person of every duty, and by nobody. */
class EveryPageEveryDutyIT {
  private static final int OK = 200;
  private static final int FOUND = 302;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int FAILED = 500;

  @ParameterizedTest
  @CsvSource({
    "sato, officer",
    "okafor, supervisor",
    "lindqvist, agency-manager",
    "castillo, privacy-officer",
    "novak, compliance",
    "haddad, auditor",
    "moreau, administrator",
    "tran, operator"
  })
  @DisplayName("R15: a page opens to its duties alone, and whoever is refused is on the trail")
  void a_page_opens_to_its_duties_alone(String person, String duty) throws Exception {
    try (Visitor visitor = Visitor.reading("en")) {
      visitor.page().navigate(address("/vehicles/index.xhtml"));
      visitor.signInAs(person);
      visitor.page().waitForURL(url -> url.startsWith(TestStack.portal().toString()));
      long before = refusedOnTheTrail(person);
      List<String> wrong = new ArrayList<>();
      int refused = 0;
      for (PageTable.Row row : PageTable.rows()) {
        int status = status(visitor, row.address());
        if (row.forPrograms()) {
          if (status != FORBIDDEN && status != UNAUTHORIZED) {
            wrong.add("%s: %d for a session".formatted(row.path(), status));
          }
          continue;
        }
        boolean open = row.opensTo(duty);
        boolean failed = status >= FAILED && !isHealth(row);
        if (failed || open == (status == FORBIDDEN)) {
          wrong.add("%s: %d for %s".formatted(row.path(), status, duty));
        }
        refused += open ? 0 : 1;
      }
      assertThat(wrong).as("pages that do what their row does not say").isEmpty();
      assertThat(refused).as("pages that are for others").isPositive();
      assertThat(refusedOnTheTrail(person) - before)
          .as("refused pages on the trail")
          .isEqualTo(refused);
    }
  }

  @Test
  @DisplayName(
      "R15: who is not signed in is sent to the sign-in, but for what is open to everybody")
  void who_is_not_signed_in_is_sent_to_the_sign_in() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (PageTable.Row row : PageTable.rows()) {
      var answer = Web.get(TestStack.portal().resolve(row.address().substring(1)));
      boolean sent =
          answer.statusCode() == FOUND
              && answer
                  .headers()
                  .firstValue("Location")
                  .filter(place -> place.startsWith(TestStack.keycloak()))
                  .isPresent();
      boolean right =
          row.forPrograms()
              ? answer.statusCode() == UNAUTHORIZED
              : sent == row.duties().isPresent();
      if (!right) {
        wrong.add("%s: %d".formatted(row.path(), answer.statusCode()));
      }
    }
    assertThat(wrong).as("pages that open, or do not, to a stranger").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/cases/case.xhtml?n=%s",
    "/cases/board.xhtml?n=%s",
    "/cases/board/export?n=%s&form=CSV",
    "/cases/board/picture?n=%s&i=00000000-0000-4000-8000-000000000000"
  })
  @DisplayName("R6: one's own case opens; another's is as unknown as one that does not exist")
  void another_officers_case_is_as_unknown_as_none(String page) throws Exception {
    String own = "IT-OWN-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    String others = own.replace("OWN", "OTHERS");
    AgencyCases.listing("reyes", own);
    AgencyCases.listing("sato", others);
    try (Visitor reyes = Visitor.reading("en")) {
      reyes.page().navigate(address("/vehicles/index.xhtml"));
      reyes.signInAs("reyes");
      reyes.page().waitForURL(url -> url.startsWith(TestStack.portal().toString()));
      if (!page.contains("picture")) {
        assertThat(status(reyes, page.formatted(own))).as("one's own").isEqualTo(OK);
      }
      String another = text(reyes, page.formatted(others));
      String none = text(reyes, page.formatted(others.replace("OTHERS", "NOBODYS")));
      assertThat(another).as("another's and none").isEqualTo(none.replace("NOBODYS", "OTHERS"));
      assertThat(status(reyes, page.formatted(others))).as("another's").isEqualTo(NOT_FOUND);
    }
  }

  private static boolean isHealth(PageTable.Row row) {
    return row.path().startsWith("/health/");
  }

  private static int status(Visitor visitor, String path) {
    APIResponse answer = get(visitor, path);
    int status = answer.status();
    answer.dispose();
    return status;
  }

  /** What a person reads of it. */
  private static String text(Visitor visitor, String path) {
    return get(visitor, path)
        .text()
        .replaceFirst("(?s).*<main", "")
        .replaceFirst("(?s)</main.*", "");
  }

  private static APIResponse get(Visitor visitor, String path) {
    return visitor
        .page()
        .request()
        .get(address(path), RequestOptions.create().setMaxRedirects(0).setTimeout(60_000));
  }

  private static long refusedOnTheTrail(String person) throws SQLException {
    String count =
        """
        select count(*) from platewarden.audit_entry tried
          join platewarden.audit_entry ended on ended.attempt_id = tried.id and ended.id <> tried.id
        where tried.action = 'OPEN_PAGE' and tried.actor = ? and ended.step = 'REFUSED'""";
    try (Connection database = TestStack.asApplication();
        PreparedStatement asked = database.prepareStatement(count)) {
      asked.setString(1, person);
      try (ResultSet row = asked.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static String address(String path) {
    return TestStack.portal().resolve(path.substring(1)).toString();
  }
}
