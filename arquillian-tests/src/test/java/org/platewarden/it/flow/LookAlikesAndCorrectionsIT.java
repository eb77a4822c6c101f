package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.DemoFrames;
import org.platewarden.it.support.DropFolder;
import org.platewarden.it.support.Reads;
import org.platewarden.it.support.SecondAct;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Words;

/** An officer is not sure of a plate, asks around a camera, and corrects what a camera made. */
class LookAlikesAndCorrectionsIT {
  private static String plate;

  @BeforeAll
  static void aCameraSeesAVehicle() throws Exception {
    String name = UUID.randomUUID().toString();
    byte[] frame = DemoFrames.fresh(DemoFrames.all().getFirst(), name);
    DropFolder.of("cam-otay-1")
        .drop(name + ".jpg", frame, Instant.now().minus(Duration.ofMinutes(1)));
    plate =
        Wait.forThe(
            "read of the vehicle",
            () ->
                Optional.of(Reads.of(frame)).filter(found -> !found.isEmpty()).map(List::getLast));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("A plate with one wrong character is found, and what was bent is told (R4)")
  void a_plate_with_one_wrong_character_is_found_and_corrected_beside(String language)
      throws SQLException {
    Words words = Words.in(language);
    String almost =
        plate.substring(0, 2) + (plate.charAt(2) == 'X' ? 'K' : 'X') + plate.substring(3);
    try (Visitor officer = Visitor.reading(language)) {
      officer.page().navigate(TestStack.portal().resolve("search/index.xhtml").toString());
      officer.signInAs("reyes");
      officer.field(words.of("plate")).fill(almost);
      officer
          .choice(words.of("closeness"))
          .selectOption(new SelectOption().setLabel(words.of("closeness.one")));
      officer.choice(words.of("camera")).selectOption("cam-otay-1");
      officer.page().getByText(words.of("more")).click();
      officer.field(words.of("kilometres")).fill("5");
      state(officer, words);
      officer.look(language + "-a-alike-asked");
      officer.button(words.of("search")).click();
      SecondAct.show(officer, words);
      assertThat(officer.page().locator(".pw-bent").first()).hasText(plate.substring(2, 3));
      officer.look(language + "-b-alike-answered");

      officer.link(words.of("read.open") + " " + plate).first().click();
      correct(officer, words, almost);

      assertThat(officer.heading(words.of("correction.title"))).isVisible();
      assertThat(officer.heading(words.of("read.title") + " " + plate)).isVisible();
      assertThat(officer.page().locator(".pw-corrections")).containsText(almost);
      officer.look(language + "-c-corrected");
      assertThat(officer.complaints()).as("what the browser complained of").isEmpty();
    }
    assertThat(entriesWithCorrections()).as("of each correction's transaction").isNotEmpty();
    assertThat(entriesWithCorrections()).allMatch(entries -> entries > 0);
  }

  /**
   * Of each correction of the vehicle, how many entries its transaction left on the trail (R28).
   */
  private static List<Integer> entriesWithCorrections() throws SQLException {
    String count =
        """
        select (select count(*) from platewarden.audit_entry
          where written_in::text::bigint % 4294967296 = correction.xmin::text::bigint)
        from platewarden.read_correction correction where plate = ?""";
    try (Connection database = TestStack.asApplication();
        PreparedStatement asked = database.prepareStatement(count)) {
      asked.setString(1, plate);
      List<Integer> entries = new ArrayList<>();
      try (ResultSet row = asked.executeQuery()) {
        while (row.next()) {
          entries.add(row.getInt(1));
        }
      }
      return entries;
    }
  }

  private static void state(Visitor officer, Words words) {
    officer
        .choice(words.of("purpose"))
        .selectOption(new SelectOption().setLabel(words.of("purpose.STOLEN_VEHICLE")));
    officer.choice(words.of("case")).selectOption("2026-000123");
    officer.field(words.of("justification")).fill("A synthetic vehicle, looked for by a test");
  }

  private static void correct(Visitor officer, Words words, String said) {
    officer.page().getByText(words.of("correction.add")).click();
    officer.field(words.of("correction.corrected")).fill(said);
    officer.field(words.of("correction.reason")).fill("A test says that the picture shows it");
    officer.button(words.of("correction.send")).click();
  }
}
