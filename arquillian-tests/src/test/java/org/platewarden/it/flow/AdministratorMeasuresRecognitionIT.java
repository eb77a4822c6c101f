package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.DemoFrames;
import org.platewarden.it.support.DropFolder;
import org.platewarden.it.support.Reads;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Words;

/** An officer corrects a read; an administrator measures recognition by it, in both languages. */
class AdministratorMeasuresRecognitionIT {
  private static final String CAMERA = "cam-otay-2";
  private static final double WITHIN_MILLIS = 60_000;

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("4.6 what an officer corrects is on the evaluation list, and is taken out as a file")
  void what_an_officer_corrects_is_on_the_list_and_is_taken_out(String language) throws Exception {
    Words words = Words.in(language);
    String plate = aVehiclePasses();
    String corrected = (plate.startsWith("8") ? "B" : "8") + plate.substring(1);
    try (Visitor administrator = Visitor.reading(language)) {
      Page page = administrator.page();
      open(administrator, words);
      int before = listed(page);

      anOfficerCorrects(plate, corrected);
      page.reload();

      assertThat(listed(page)).isEqualTo(before + 1);
      assertThat(page.locator("#by-camera")).containsText("Otay Mesa, lane 2");
      administrator.lookWideAndNarrow(language + "-m1-misreads");

      administrator.field(words.of("export.reason")).fill("short");
      administrator.button(words.of("export.do")).click();
      assertThat(page.getByText(words.of("refusal.export-reason"))).isVisible();
      administrator.look(language + "-m3-refused");

      administrator.field(words.of("export.reason")).fill("To try a new reader, by a test");
      Download file =
          page.waitForDownload(() -> administrator.button(words.of("export.do")).click());
      assertThat(file.suggestedFilename()).isEqualTo("misreads.zip");
      assertThatTheFileIsWhole(file.path(), before + 1, corrected, plate);
      assertThat(administrator.complaints()).as("what the browser complained of").isEmpty();
      assertThat(administrator.foreignAddresses()).as("calls to anywhere else").isEmpty();
    }
    assertThat(onTheTrail("EXPORT_MISREADS", "ATTEMPTED"))
        .anyMatch(each -> each.endsWith("; reason=To try a new reader, by a test"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("4.6 the version in force is scored on the list, and differences can be looked at")
  void the_version_in_force_is_scored_on_the_list(String language) throws Exception {
    Words words = Words.in(language);
    String plate = aVehiclePasses();
    anOfficerCorrects(plate, plate.substring(1));
    try (Visitor administrator = Visitor.reading(language)) {
      Page page = administrator.page();
      open(administrator, words);
      assertThat(page.locator("#versions tbody tr").first())
          .containsText(words.of("models.use.IN_FORCE"));
      int before = page.locator(".pw-score").count();

      administrator.choice(words.of("scores.version")).selectOption("shipped");
      page.locator("#start").click();

      assertThat(page.locator(".pw-score")).hasCount(before + 1, soon());
      assertThat(page.locator(".pw-score").first()).containsText(words.of("scores.DONE"));
      assertThat(page.locator(".pw-score").first().locator("tbody tr")).hasCount(3);
      assertThat(page.locator("#progress")).hasCount(0);
      administrator.look(language + "-m4-scored");
      page.setViewportSize(390, 844);
      administrator.look(language + "-m5-scored-narrow");

      page.navigate(address("recognition/differences.xhtml"));
      assertThat(page.getByText(words.of("differences.none"))).isVisible();
      administrator.look(language + "-m6-no-differences");
      assertThat(page.request().get(address("recognition/plate?d=nobody")).status()).isEqualTo(404);
      assertThat(administrator.complaints()).as("what the browser complained of").isEmpty();
    }
    assertThat(onTheTrail("SCORE_MODEL", "ATTEMPTED")).contains("version=shipped");
    assertThat(onTheTrail("LOOK_AT_DIFFERENCES", "ATTEMPTED")).contains("differences=50");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reyes", "tran"})
  @DisplayName("An officer and an operator are refused the page of recognition (R17)")
  void others_are_refused(String person) {
    Words words = Words.in("en");
    try (Visitor other = Visitor.reading("en")) {
      other.page().navigate(address("recognition/index.xhtml"));
      other.signInAs(person);
      assertThat(other.heading(words.of("error.403.title"))).isVisible();
      other.page().navigate(address("rules/index.xhtml"));
      assertThat(other.link(words.of("nav.recognition"))).hasCount(0);
    }
  }

  @Test
  @DisplayName("Without an entry on the trail nothing is taken out (R26)")
  void without_an_entry_on_the_trail_nothing_is_taken_out() throws Exception {
    Words words = Words.in("en");
    String plate = aVehiclePasses();
    anOfficerCorrects(plate, plate.substring(1));
    try (Visitor administrator = Visitor.reading("en")) {
      open(administrator, words);
      administrator.field(words.of("export.reason")).fill("To try a new reader, by a test");
      theTrail("revoke insert on platewarden.audit_entry from ");
      try {
        administrator.button(words.of("export.do")).click();
        assertThat(administrator.page().getByText(words.of("refusal.trail-unavailable")))
            .isVisible();
      } finally {
        theTrail("grant insert on platewarden.audit_entry to ");
      }
    }
  }

  private static void open(Visitor administrator, Words words) {
    administrator.page().navigate(address("recognition/index.xhtml"));
    administrator.signInAs("moreau");
    assertThat(administrator.heading(words.of("recognition.title"))).isVisible();
  }

  private static LocatorAssertions.HasCountOptions soon() {
    return new LocatorAssertions.HasCountOptions().setTimeout(WITHIN_MILLIS);
  }

  private static int listed(Page page) {
    if (page.locator("#misread-count").count() == 0) {
      return 0;
    }
    String digits = page.locator("#misread-count").innerText().replaceAll("[^0-9]", "");
    return digits.isEmpty() ? 1 : Integer.parseInt(digits);
  }

  private static void assertThatTheFileIsWhole(
      Path file, int plates, String corrected, String misread) throws Exception {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      String list = text(zip, "gt.csv");
      assertThat(list.lines().toList()).hasSize(plates + 1).first().isEqualTo("file,x,y,w,h,text");
      assertThat(list).contains("," + corrected + "\n").doesNotContain(misread);
      String[] row = list.lines().toList().get(1).split(",", -1);
      try (InputStream picture = zip.getInputStream(zip.getEntry("images/" + row[0]))) {
        var decoded = ImageIO.read(picture);
        assertThat(Integer.parseInt(row[1]) + Integer.parseInt(row[3]))
            .isLessThanOrEqualTo(decoded.getWidth());
        assertThat(Integer.parseInt(row[2]) + Integer.parseInt(row[4]))
            .isLessThanOrEqualTo(decoded.getHeight());
      }
      assertThat(zip.size()).isEqualTo(plates + 1);
    }
    Files.delete(file);
  }

  private static String text(ZipFile zip, String name) throws Exception {
    try (InputStream entry = zip.getInputStream(zip.getEntry(name))) {
      return new String(entry.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static void anOfficerCorrects(String plate, String said) {
    Words words = Words.in("en");
    try (Visitor officer = Visitor.reading("en")) {
      officer.page().navigate(address("search/index.xhtml"));
      officer.signInAs("reyes");
      officer.field(words.of("plate")).fill(plate);
      officer.choice(words.of("camera")).selectOption(CAMERA);
      officer
          .choice(words.of("purpose"))
          .selectOption(new SelectOption().setLabel(words.of("purpose.STOLEN_VEHICLE")));
      officer.choice(words.of("case")).selectOption("2026-000123");
      officer.field(words.of("justification")).fill("A synthetic vehicle, looked for by a test");
      officer.button(words.of("search")).click();
      officer.link(words.of("read.open") + " " + plate).first().click();
      officer.page().getByText(words.of("correction.add")).click();
      officer.field(words.of("correction.corrected")).fill(said);
      officer.field(words.of("correction.reason")).fill("A test says that the picture shows it");
      officer.button(words.of("correction.send")).click();
      assertThat(officer.heading(words.of("correction.title"))).isVisible();
    }
  }

  /** A vehicle passes; gives the plate that was read. */
  private static String aVehiclePasses() throws Exception {
    String name = UUID.randomUUID().toString();
    byte[] frame = DemoFrames.fresh(DemoFrames.all().getFirst(), name);
    DropFolder.of(CAMERA).drop(name + ".jpg", frame, Instant.now().minus(Duration.ofMinutes(1)));
    return Wait.forThe(
            "read of the vehicle",
            () -> Optional.of(Reads.of(frame)).filter(found -> !found.isEmpty()))
        .getLast();
  }

  private static void theTrail(String statement) throws SQLException {
    try (Connection database = TestStack.asOwner("platewarden");
        var sql = database.createStatement()) {
      sql.execute(statement + TestStack.applicationAccount());
    }
  }

  private static List<String> onTheTrail(String action, String step) throws SQLException {
    try (Connection database = TestStack.asApplication();
        PreparedStatement sql =
            database.prepareStatement(
                "select subject from platewarden.audit_entry where action = ? and step = ? and actor = 'moreau'")) {
      sql.setString(1, action);
      sql.setString(2, step);
      List<String> found = new ArrayList<>();
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    }
  }

  private static String address(String page) {
    return TestStack.portal().resolve(page).toString();
  }
}
