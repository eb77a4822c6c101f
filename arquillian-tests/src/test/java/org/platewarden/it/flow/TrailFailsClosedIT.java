package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.AgencyCases;
import org.platewarden.it.support.Launched;
import org.platewarden.it.support.PlantedActs;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Web;
import org.platewarden.it.support.Words;
import org.platewarden.it.support.YesterdaysTrail;

/** The running product when its database is older than what was published of its trail. */
class TrailFailsClosedIT {
  private static final String REASON = "The disk died, and the backup of last night was put back";

  private final String caseNumber = "HI-" + UUID.randomUUID().toString().substring(0, 8);

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("R26, R28: with yesterday's database nobody searches, and the sizes are named")
  void with_yesterdays_database_nobody_searches(String language) throws Exception {
    Words words = Words.in(language);
    AgencyCases.listing("reyes", caseNumber);
    try (Visitor officer = Visitor.reading(language)) {
      officer.page().navigate(address("search/index.xhtml"));
      officer.signInAs("reyes");
      try (YesterdaysTrail trail = YesterdaysTrail.restored()) {
        Wait.until("clash to be noticed", () -> ready().contains("trail-disagrees"));
        assertThat(ready())
            .contains(
                "%d entries were published, the database has %d"
                    .formatted(trail.published(), trail.size()));

        ask(officer.page());
        assertThat(officer.page().getByText(words.of("refusal.trail-disagrees"))).isVisible();
        assertThat(officer.page().locator("#results")).hasCount(0);
        officer.look(language + "-f1-trail-disagrees");
        assertThat(outcomes()).isEqualTo("REFUSED trail-disagrees");
      }
      Wait.until("trail to be well again", () -> !ready().contains("DOWN"));

      ask(officer.page());
      assertThat(officer.page().locator("#results")).isVisible();
      assertThat(outcomes()).as("the control").isEqualTo("REFUSED trail-disagrees, DONE rows=0");
    }
  }

  @Test
  @DisplayName(
      "R28: with a log that is lost for good a named person decides, with a reason, and the witness takes it; the break is told")
  void a_named_person_decides_how_the_log_goes_on() throws Exception {
    AgencyCases.listing("sato", caseNumber);
    try (Visitor officer = Visitor.reading("en");
        YesterdaysTrail trail = YesterdaysTrail.restored()) {
      officer.page().navigate(address("search/index.xhtml"));
      officer.signInAs("sato");
      trail.isLostForGood();
      Wait.until("clash to be noticed", () -> ready().contains("trail-disagrees"));
      nothingIsDecidedWithoutReasonOrOffice(trail);
      ask(officer.page());
      assertThat(officer.page().locator("#results")).hasCount(0);

      assertThat(decide("castillo", REASON).code()).isZero();
      Wait.until(
          "line to be offered to the witness",
          () -> ready().contains("castillo has decided") && ready().contains("not taken it"));
      ask(officer.page());
      assertThat(officer.page().locator("#results")).hasCount(0);
      Launched taken = Launched.platewarden("audit", "witness", "castillo", REASON);
      assertThat(taken.code()).as(taken.words()).isZero();
      assertThat(taken.words()).contains("cosigned last: " + trail.published(), "taken; both");

      Wait.until("trail to be well again", () -> !ready().contains("DOWN"));
      ask(officer.page());
      assertThat(officer.page().locator("#results")).isVisible();
      theBreakIsTold(trail);
    }
  }

  private static void nothingIsDecidedWithoutReasonOrOffice(YesterdaysTrail trail)
      throws Exception {
    Launched shown = Launched.platewarden("audit", "decide");
    assertThat(shown.code()).isEqualTo(1);
    assertThat(shown.words())
        .contains(
            trail.published() + " entries were published",
            "the database has " + trail.size(),
            "the witness has cosigned " + trail.published());
    assertThat(decide("castillo", "It had to be.").words()).contains("in a sentence");
    assertThat(decide("reyes", REASON).words()).contains("office of a privacy officer");
    Launched nothing = Launched.platewarden("audit", "witness", "castillo", REASON);
    assertThat(nothing.code()).isNotZero();
    assertThat(nothing.words()).contains("offered nothing");
    assertThat(ready()).contains("trail-disagrees");
  }

  private static Launched decide(String name, String reason) throws Exception {
    return Launched.platewarden("audit", "decide", name, reason);
  }

  private static void theBreakIsTold(YesterdaysTrail trail) throws Exception {
    String told =
        "break 1: %d entries were published before, and the log went on from %d; the first %2$d are the same. castillo decided so, in entry "
            .formatted(trail.published(), trail.size());
    Wait.until(
        "verifying at a moment without a new entry",
        () -> Launched.platewarden("audit", "verify").code() == 0);
    Launched verified = Launched.platewarden("audit", "verify");
    assertThat(verified.words()).contains(told);
    Launched checked = Launched.platewarden("audit", "fsck");
    assertThat(PlantedActs.findingsBesides(checked.words())).as(checked.words()).isEmpty();
    assertThat(checked.words()).contains("note: break 1: " + trail.published());
    assertThat(published("breaks/1/checkpoint")).contains("\n" + trail.published() + "\n");
    assertThat(published("breaks/1/decision")).contains("by=castillo").doesNotContain(REASON);
  }

  private static String published(String path) throws Exception {
    return Web.get(TestStack.portal().resolve("audit-log/" + path)).body();
  }

  private void ask(Page page) {
    page.locator("#plate").fill("ZZZ9998");
    page.locator("#purpose").selectOption("STOLEN_VEHICLE");
    page.locator("#caseNumber").selectOption(caseNumber);
    page.locator("#justification").fill("A synthetic vehicle, looked for by a test");
    page.locator("#search").click();
  }

  /** What came of the queries of this case, the first first. */
  private String outcomes() throws SQLException {
    String query =
        """
        select string_agg(ended.step || ' ' || regexp_replace(ended.subject, '(^|; )policy=.*', ''), ', ' order by ended.at)
        from audit_entry tried join audit_entry ended on ended.attempt_id = tried.id and ended.id <> tried.id
        where tried.action = 'QUERY_READS' and tried.subject like ?""";
    try (Connection database = TestStack.asApplication();
        PreparedStatement asked = database.prepareStatement(query)) {
      asked.setString(1, "%; case=" + caseNumber + ";%");
      try (ResultSet row = asked.executeQuery()) {
        row.next();
        return String.valueOf(row.getString(1));
      }
    }
  }

  private static String ready() throws Exception {
    HttpResponse<String> answer = Web.get(TestStack.portal().resolve("health/ready"));
    return answer.body();
  }

  private static String address(String path) {
    return TestStack.portal().resolve(path).toString();
  }
}
