package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
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

/** What an officer does with the portal, in a browser, in both languages. */
class OfficerFindsReadIT {
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
  @DisplayName("An officer finds a read and compares its picture (R4, R6, R12, R39, R40)")
  void an_officer_finds_a_read_and_compares_its_picture(String language) {
    Words words = Words.in(language);
    try (Visitor officer = Visitor.reading(language)) {
      signIn(officer, words, language);
      beTold(officer, words, language);
      ask(officer, words, plate);
      assertThat(officer.link(words.of("read.open") + " " + plate).first()).isVisible();
      officer.look(language + "-5-answer");

      officer.link(words.of("read.open") + " " + plate).first().click();
      assertThat(officer.heading(words.of("read.title") + " " + plate)).isVisible();
      assertThat(officer.page().getByText(words.of("lead-only"))).isVisible();
      assertThat(officer.page().getByRole(AriaRole.MAIN))
          .containsText(Pattern.compile("\\d+[.,]\\d+° \\S+, \\d+[.,]\\d+° \\S+"));
      assertThat(widthOf(officer.page().getByRole(AriaRole.FIGURE).getByRole(AriaRole.IMG)))
          .isPositive();
      officer.look(language + "-6-read");

      officer.link(words.of("read.back")).click();
      ask(officer, words, "ZZZ9999");
      assertThat(officer.heading(words.of("answer.none"))).isVisible();
      officer.look(language + "-7-nothing-found");

      assertThat(officer.complaints()).as("what the browser complained of").isEmpty();
      assertThat(officer.foreignAddresses()).as("calls to anywhere else").isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("Signing out ends the portal's session and the identity provider's (R15)")
  void signing_out_ends_both_sessions(String language) {
    Words words = Words.in(language);
    try (Visitor officer = Visitor.reading(language)) {
      officer.page().navigate(address("search/index.xhtml"));
      officer.signInAs("reyes");
      assertThat(officer.heading(words.of("search.title"))).isVisible();

      officer.button(words.of("sign-out")).click();
      assertThat(officer.link(words.of("sign-in"))).isVisible();
      officer.look(language + "-8-signed-out");
      officer.page().navigate(address("search/index.xhtml"));

      assertThat(officer.page()).hasURL(Pattern.compile("^" + TestStack.keycloak()));
      assertThat(officer.page().locator("#password")).isVisible();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("Someone without the role is told so, and what to do (R17, R37)")
  void someone_without_the_role_is_told_so_and_what_to_do(String language) {
    Words words = Words.in(language);
    try (Visitor supervisor = Visitor.reading(language)) {
      supervisor.page().navigate(address("search/index.xhtml"));
      supervisor.signInAs("okafor");

      assertThat(supervisor.heading(words.of("error.403.title"))).isVisible();
      supervisor.look(language + "-9-not-allowed");
      assertThat(supervisor.page().navigate(address("no/such/page")).status()).isEqualTo(404);
      assertThat(supervisor.heading(words.of("error.404.title"))).isVisible();
      supervisor.look(language + "-9-not-found");
      supervisor.page().navigate(address("rules/index.xhtml"));
      assertThat(supervisor.heading(words.of("rules.title"))).isVisible();
      supervisor.look(language + "-9-rules");
    }
  }

  @Test
  void axe_sees_a_picture_without_words() {
    try (Visitor anyone = Visitor.reading("en")) {
      anyone.page().setContent("<html lang='en'><title>t</title><main><img src='x'></main></html>");

      assertThat(anyone.violations()).anyMatch(fault -> fault.startsWith("image-alt"));
    }
  }

  private static void signIn(Visitor officer, Words words, String language) {
    officer.page().navigate(TestStack.portal().toString());
    officer.look(language + "-1-start");
    officer.link(words.of("sign-in")).click();
    assertThat(officer.page().locator("#password")).isVisible();
    officer.look(language + "-2-sign-in");
    officer.signInAs("reyes");
    assertThat(officer.heading(words.of("search.title"))).isVisible();
    officer.look(language + "-3-search");
  }

  /** Asks for nothing, and is told what is missing. */
  private static void beTold(Visitor officer, Words words, String language) {
    officer.button(words.of("search")).click();
    assertThat(officer.heading(words.of("faults.title"))).isVisible();
    officer.look(language + "-4-faults");
  }

  private static void ask(Visitor officer, Words words, String sought) {
    officer.field(words.of("plate")).fill(sought);
    officer
        .choice(words.of("purpose"))
        .selectOption(new SelectOption().setLabel(words.of("purpose.STOLEN_VEHICLE")));
    officer.choice(words.of("case")).selectOption("2026-000123");
    officer.field(words.of("justification")).fill("A synthetic vehicle, looked for by a test");
    officer.button(words.of("search")).click();
  }

  private static int widthOf(Locator picture) {
    return (int)
        picture.first().evaluate("async img => { await img.decode(); return img.naturalWidth; }");
  }

  private static String address(String path) {
    return TestStack.portal().resolve(path).toString();
  }
}
