package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.AgencyCases;
import org.platewarden.it.support.SecondPerson;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Words;

/** A case that has been shown a large part of a vehicle's life, in a browser. */
class MosaicHoldsIT {
  /** The very same is asked again, so the window stands still. */
  private static final String FROM = day(-1);

  private static final String UNTIL = day(1);

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("Past its places and days a vehicle is shown by two people, once a yes (R14)")
  void past_its_budget_a_vehicle_is_shown_by_two_people(String language) throws Exception {
    Words words = Words.in(language);
    String stamp = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    String caseNumber = "IT-MOSAIC-" + stamp;
    String plate = "M" + stamp.substring(stamp.length() - 6);
    AgencyCases.listing("reyes", caseNumber);
    try (Visitor officer = Visitor.reading(language)) {
      Page page = officer.page();
      page.navigate(address("search/index.xhtml"));
      officer.signInAs("reyes");
      shown(caseNumber, plate, 0, 119);
      ask(page, plate, caseNumber);
      assertThat(officer.heading(words.of("answer.none"))).isVisible();

      shown(caseNumber, plate, 119, 120);
      ask(page, plate, caseNumber);
      assertThat(page.locator("main")).containsText(words.of("refusal.reveal-second-person"));
      officer.look(language + "-m1-held");
      ask(page, "N" + plate.substring(1), caseNumber);
      assertThat(officer.heading(words.of("answer.none"))).isVisible();

      SecondPerson.saysYes(caseNumber, language);
      ask(page, plate, caseNumber);
      assertThat(officer.heading(words.of("answer.none"))).isVisible();
      ask(page, plate, caseNumber);
      assertThat(page.locator("main")).containsText(words.of("refusal.reveal-second-person"));
      assertThat(officer.complaints()).as("what the browser complained of").isEmpty();
    }
  }

  /** As if the case had been shown so many days of the vehicle. */
  private static void shown(String caseNumber, String plate, int from, int until)
      throws SQLException {
    try (Connection database = TestStack.asApplication();
        PreparedStatement insert =
            database.prepareStatement(
                """
                insert into platewarden.mosaic_cell (case_number, plate, cell, day)
                select ?, ?, '3254/-11694', date '2026-01-01' + day
                from generate_series(?, ? - 1) as day""")) {
      insert.setString(1, caseNumber);
      insert.setString(2, plate);
      insert.setInt(3, from);
      insert.setInt(4, until);
      insert.executeUpdate();
    }
  }

  private static void ask(Page page, String plate, String caseNumber) {
    page.navigate(address("search/index.xhtml"));
    page.locator("#plate").fill(plate);
    page.locator("#from").fill(FROM);
    page.locator("#until").fill(UNTIL);
    page.locator("#purpose").selectOption("SMUGGLING");
    page.locator("#caseNumber").selectOption(caseNumber);
    page.locator("#justification").fill("A guard saw this vehicle beside the yard on Tuesday");
    page.locator("#search").click();
  }

  private static String day(int fromToday) {
    return Instant.now().plus(Duration.ofDays(fromToday)).toString().substring(0, 10) + "T00:00";
  }

  private static String address(String path) {
    return TestStack.portal().resolve(path).toString();
  }
}
