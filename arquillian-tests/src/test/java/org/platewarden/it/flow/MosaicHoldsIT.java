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
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.AgencyCases;
import org.platewarden.it.support.MadeUpVendors;
import org.platewarden.it.support.SecondPerson;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Words;

/** A case that has been shown a large part of a vehicle's life, in a browser. */
class MosaicHoldsIT {
  /** The very same is asked again, so the window stands still. */
  private static final String FROM = day(-1);

  private static final String UNTIL = day(1);

  /** One that the made-up vendors know. */
  private static final String VENDORS_PLATE = "KWR5821";

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

  @Test
  @DisplayName("Vendors' places and days count like ours, and past the budget two people ask (R14)")
  void vendors_places_and_days_count() throws Exception {
    Words words = Words.in("en");
    String caseNumber = "IT-MOSAIC-V-" + Long.toString(System.nanoTime(), 36);
    AgencyCases.listing("reyes", caseNumber);
    MadeUpVendors.fault("lotwatch", "none");
    try (Visitor officer = Visitor.reading("en")) {
      Page page = officer.page();
      page.navigate(address("search/index.xhtml"));
      officer.signInAs("reyes");
      askVendors(page, VENDORS_PLATE, caseNumber);
      assertThat(page.locator("#vendorReads tbody tr").first()).isVisible();
      int cells = cells(caseNumber, VENDORS_PLATE);
      assertThat(cells).as("places and days that vendors told").isPositive();
      askVendors(page, VENDORS_PLATE, caseNumber);
      assertThat(page.locator("#vendorReads tbody tr").first()).isVisible();
      assertThat(cells(caseNumber, VENDORS_PLATE)).as("the same again").isEqualTo(cells);

      shown(caseNumber, VENDORS_PLATE, 0, 120);
      int lookups = MadeUpVendors.lookups("lotwatch");
      askVendors(page, VENDORS_PLATE, caseNumber);
      assertThat(page.locator("main")).containsText(words.of("refusal.reveal-second-person"));
      SecondPerson.saysYes(caseNumber, "en");
      askVendors(page, VENDORS_PLATE, caseNumber);
      assertThat(page.locator("#vendors")).containsText(words.of("refusal.reveal-second-person"));
      officer.look("en-m2-vendors-held");
      assertThat(page.locator("#vendorReads")).hasCount(0);
      assertThat(MadeUpVendors.lookups("lotwatch")).as("nobody was asked").isEqualTo(lookups);

      SecondPerson.saysYes(caseNumber, "en");
      askVendors(page, VENDORS_PLATE, caseNumber);
      assertThat(page.locator("main")).containsText(words.of("refusal.reveal-second-person"));
      SecondPerson.saysYes(caseNumber, "en");
      askVendors(page, VENDORS_PLATE, caseNumber);
      assertThat(page.locator("#vendorReads tbody tr").first()).isVisible();
    }
  }

  private static int cells(String caseNumber, String plate) throws SQLException {
    try (Connection database = TestStack.asApplication();
        PreparedStatement count =
            database.prepareStatement(
                "select count(*) from platewarden.mosaic_cell where case_number = ? and plate = ?")) {
      count.setString(1, caseNumber);
      count.setString(2, plate);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
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

  private static void askVendors(Page page, String plate, String caseNumber) {
    fill(page, plate, caseNumber);
    page.locator("#from").fill(day(-20));
    page.locator("#fromWhom input").nth(1).check();
    page.locator("#search").click();
  }

  private static void ask(Page page, String plate, String caseNumber) {
    fill(page, plate, caseNumber);
    page.locator("#search").click();
  }

  private static void fill(Page page, String plate, String caseNumber) {
    page.navigate(address("search/index.xhtml"));
    page.locator("#plate").fill(plate);
    page.locator("#from").fill(FROM);
    page.locator("#until").fill(UNTIL);
    page.locator("#purpose").selectOption("SMUGGLING");
    page.locator("#caseNumber").selectOption(caseNumber);
    page.locator("#justification").fill("A guard saw this vehicle beside the yard on Tuesday");
  }

  private static String day(int fromToday) {
    return Instant.now().plus(Duration.ofDays(fromToday)).toString().substring(0, 10) + "T00:00";
  }

  private static String address(String path) {
    return TestStack.portal().resolve(path).toString();
  }
}
