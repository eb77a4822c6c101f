package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
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
import org.platewarden.it.support.SecondPerson;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Words;

/** A privacy officer has a place left out; an officer's area answers follow. */
class SensitivePlacesIT {
  /** The very same is asked again, so the window stands still. */
  private static final String FROM = day(-1);

  private static final String UNTIL = day(1);

  private static final String CAMERA = "cam-otay-1";

  @BeforeAll
  static void a_camera_sees_a_vehicle() throws Exception {
    String name = UUID.randomUUID().toString();
    byte[] frame = DemoFrames.fresh(DemoFrames.all().getFirst(), name);
    DropFolder.of(CAMERA).drop(name + ".jpg", frame, Instant.now().minus(Duration.ofMinutes(1)));
    Wait.forThe(
        "read of the vehicle",
        () -> Optional.of(Reads.of(frame)).filter(found -> !found.isEmpty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("A sensitive place is left out until two people ask for it, or it ends (R8)")
  void a_sensitive_place_is_left_out(String language) throws Exception {
    Words words = Words.in(language);
    String stamp = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    String caseNumber = "IT-SENSITIVE-" + stamp;
    String place = "Clinic " + stamp;
    AgencyCases.listing("reyes", caseNumber);
    try (Visitor castillo = Visitor.reading(language);
        Visitor officer = Visitor.reading(language)) {
      Page page = officer.page();
      page.navigate(address("search/index.xhtml"));
      officer.signInAs("reyes");
      ask(officer, words, caseNumber, false);
      assertThat(page.locator("#count-reads")).hasText(Pattern.compile("[1-9].*"));
      assertThat(page.locator("#left-out")).hasCount(0);

      add(castillo, words, place, language);
      ask(officer, words, caseNumber, false);
      assertThat(page.locator("#count-reads")).hasText("0");
      assertThat(page.locator("#left-out")).containsText("1");
      officer.look(language + "-s3-left-out");

      ask(officer, words, caseNumber, true);
      assertThat(page.locator("main")).containsText(words.of("refusal.reveal-second-person"));
      SecondPerson.saysYes(caseNumber, language);
      ask(officer, words, caseNumber, true);
      assertThat(page.locator("#count-reads")).hasText(Pattern.compile("[1-9].*"));
      SecondAct.show(officer, words);
      assertThat(page.locator(".pw-plate").first()).isVisible();

      end(castillo, words, place, language);
      ask(officer, words, caseNumber, false);
      assertThat(page.locator("#count-reads")).hasText(Pattern.compile("[1-9].*"));
      assertThat(castillo.complaints()).as("what the browser complained of").isEmpty();
      // a picture may be gone: other tests' reads of this camera are shown too
      assertThat(officer.complaints())
          .as("what the browser complained of")
          .allMatch(complaint -> complaint.contains("404"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from platewarden.sensitive_place",
        "update platewarden.sensitive_place set name = 'another'",
        "insert into platewarden.sensitive_place (id, name, kind, corners, added_at, added_by)"
            + " values (gen_random_uuid(), 'A place', 'CLINIC', '32.5,-116.9', now(), 'a test')",
      })
  void the_application_changes_no_place(String sql) {
    assertThatThrownBy(
            () -> {
              try (Connection database = TestStack.asApplication();
                  Statement statement = database.createStatement()) {
                statement.execute(sql);
              }
            })
        .isInstanceOf(SQLException.class);
  }

  private static void add(Visitor castillo, Words words, String place, String language)
      throws SQLException {
    Page page = castillo.page();
    page.navigate(address("policy/sensitive.xhtml"));
    castillo.signInAs("castillo");
    page.navigate(address("policy/sensitive.xhtml"));
    page.locator("#name").fill(place);
    page.locator("#corners").fill(whereTheCameraStands());
    page.locator("#metres").fill("10");
    page.locator("#add").click();
    assertThat(page.locator(".pw-alert-refused")).containsText(words.of("refusal.sensitive-size"));
    castillo.look(language + "-s1-refused");
    page.locator("#metres").fill("3000");
    page.locator("#add").click();
    assertThat(page.locator("#places")).containsText(place);
    castillo.lookWideAndNarrow(language + "-s2-places");
  }

  private static void end(Visitor castillo, Words words, String place, String language) {
    Page page = castillo.page();
    page.locator("#ending").selectOption(new SelectOption().setLabel(place));
    page.locator("#reason").fill("The clinic has moved away");
    page.locator("#end").click();
    assertThat(page.getByText(words.of("sensitive.done.ended"))).isVisible();
    assertThat(page.locator("#places")).containsText("The clinic has moved away");
    castillo.look(language + "-s4-ended");
  }

  private static String whereTheCameraStands() throws SQLException {
    try (Connection database = TestStack.asApplication();
        Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select latitude || ', ' || longitude from platewarden.camera where code = '"
                    + CAMERA
                    + "'")) {
      row.next();
      return row.getString(1);
    }
  }

  private static void ask(Visitor officer, Words words, String caseNumber, boolean sensitive) {
    Page page = officer.page();
    page.navigate(address("search/index.xhtml"));
    page.locator("#camera").selectOption(CAMERA);
    page.getByText(words.of("more")).click();
    page.locator("#kilometres").fill("2");
    page.getByText(words.of(sensitive ? "sensitive.asked.in" : "sensitive.asked.out")).click();
    page.locator("#from").fill(FROM);
    page.locator("#until").fill(UNTIL);
    page.locator("#purpose").selectOption("STOLEN_VEHICLE");
    page.locator("#caseNumber").selectOption(caseNumber);
    page.locator("#justification")
        .fill("A witness saw a white pickup leave the yard beside this gate");
    page.locator("#search").click();
  }

  private static String day(int fromToday) {
    return Instant.now().plus(Duration.ofDays(fromToday)).toString().substring(0, 10) + "T00:00";
  }

  private static String address(String path) {
    return TestStack.portal().resolve(path).toString();
  }
}
