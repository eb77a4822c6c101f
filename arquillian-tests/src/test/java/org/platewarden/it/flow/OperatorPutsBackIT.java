package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

/** What the people who run cameras do with what was put aside, in a browser, in both languages. */
class OperatorPutsBackIT {
  private static final double WITHIN_MILLIS = 30_000;

  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("What was put aside goes back, and what becomes of it is seen (R37)")
  void what_was_put_aside_goes_back_and_its_outcome_is_seen(String language) throws Exception {
    Words words = Words.in(language);
    String name = "lane-" + unique + ".jpg";
    DropFolder folder = DropFolder.of("cam-laredo-1");
    putAside(folder, name);
    try (Visitor operator = Visitor.reading(language)) {
      Page page = operator.page();
      signIn(operator, "tran");
      page.navigate(address("aside/index.xhtml?c=cam-laredo-1"));
      assertThat(row(page, name)).containsText("frame refused");
      assertThat(row(page, name)).not().containsText("no picture");
      operator.look(language + "-p1-aside");

      putBack(page, name);
      assertThat(page.locator("#outcome tbody"))
          .containsText(words.of("aside.outcome.again"), soon());
      assertThat(page.locator("#outcome tbody")).containsText("frame refused");
      operator.look(language + "-p2-aside-again");

      byte[] frame = DemoFrames.fresh(DemoFrames.all().getFirst(), name);
      Files.write(folder.rejected(name), frame);
      page.navigate(address("aside/index.xhtml?c=cam-laredo-1"));
      putBack(page, name);
      assertThat(page.locator("#outcome tbody"))
          .containsText(words.of("aside.outcome.taken-in"), soon());
      assertThat(Reads.of(frame)).isNotEmpty();
      page.setViewportSize(390, 844);
      operator.look(language + "-p3-taken-in-narrow");

      assertThat(operator.complaints()).as("what the browser complained of").isEmpty();
      assertThat(operator.foreignAddresses()).as("calls to anywhere else").isEmpty();
    }
    assertThat(onTheTrail("LIST_PUT_ASIDE")).contains("camera=cam-laredo-1; from=0");
    assertThat(onTheTrail("REPLAY_PUT_ASIDE"))
        .anyMatch(each -> each.matches("camera=cam-laredo-1; file=[0-9a-f]{32}"));
  }

  @Test
  @DisplayName("All of one camera go back at once, also of one that nobody registered (R37)")
  void all_of_one_camera_go_back_at_once() throws Exception {
    Words words = Words.in("en");
    String camera = "cam-it-" + unique;
    DropFolder folder = DropFolder.of(camera);
    putAside(folder, "one.jpg");
    putAside(folder, "two.jpg");
    try (Visitor administrator = Visitor.reading("en")) {
      Page page = administrator.page();
      signIn(administrator, "moreau");
      page.navigate(address("aside/index.xhtml?c=" + camera));
      assertThat(page.getByText(words.of("aside.unregistered")).first()).isVisible();

      page.locator("button[value='" + camera + "']").click();

      assertThat(page.locator("#outcome tbody tr")).hasCount(2);
      assertThat(page.locator("#outcome tbody"))
          .containsText(words.of("aside.outcome.again"), soon());
      assertThat(page.locator("#files tbody tr")).hasCount(2, sameSoon());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cam-laredo-1/00000000000000000000000000000000",
        "cam-laredo-1/../one.jpg",
        "../cam-laredo-1",
        "cam-nowhere"
      })
  @DisplayName("A name that is not on the list moves nothing")
  void a_name_that_is_not_on_the_list_moves_nothing(String madeUp) throws Exception {
    String name = "stays-" + unique + ".jpg";
    DropFolder folder = DropFolder.of("cam-laredo-1");
    putAside(folder, name);
    try (Visitor operator = Visitor.reading("en")) {
      Page page = operator.page();
      signIn(operator, "tran");
      page.navigate(address("aside/index.xhtml?c=cam-laredo-1"));
      Locator button = row(page, name).locator("button");
      button.evaluate("(button, value) => { button.value = value; }", madeUp);
      button.click();

      assertThat(page.getByText(Words.in("en").of("refusal.aside-gone"))).isVisible();
      assertThat(folder.rejected(name)).exists();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aside/index.xhtml", "aside/outcome.xhtml"})
  @DisplayName("An officer has no menu entry for what was put aside, and is refused it (R17)")
  void an_officer_is_refused(String page) {
    Words words = Words.in("en");
    try (Visitor officer = Visitor.reading("en")) {
      officer.page().navigate(address(page));
      officer.signInAs("reyes");
      assertThat(officer.heading(words.of("error.403.title"))).isVisible();
      officer.page().navigate(address("rules/index.xhtml"));
      assertThat(officer.link(words.of("nav.aside"))).hasCount(0);
    }
  }

  /** Signing in forgets what stands behind the question mark. */
  private static void signIn(Visitor visitor, String person) {
    visitor.page().navigate(address("aside/index.xhtml"));
    visitor.signInAs(person);
    assertThat(visitor.page().locator("main h1")).isVisible();
  }

  private static void putAside(DropFolder folder, String name) throws Exception {
    folder.drop(name, "no picture".getBytes(StandardCharsets.US_ASCII), Instant.now());
    Wait.until("file to be put aside", () -> Files.exists(folder.rejected(name)));
    Wait.until("marker to go", () -> folder.isDealtWith(name));
  }

  private static Locator row(Page page, String name) {
    return page.locator("#files tbody tr").filter(new Locator.FilterOptions().setHasText(name));
  }

  private static void putBack(Page page, String name) {
    row(page, name).locator("button").click();
    assertThat(page.locator("#outcome tbody")).containsText(name);
  }

  private static LocatorAssertions.ContainsTextOptions soon() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(WITHIN_MILLIS);
  }

  private static LocatorAssertions.HasCountOptions sameSoon() {
    return new LocatorAssertions.HasCountOptions().setTimeout(WITHIN_MILLIS);
  }

  private static List<String> onTheTrail(String action) throws SQLException {
    try (Connection database = TestStack.asApplication();
        PreparedStatement sql =
            database.prepareStatement(
                "select subject from platewarden.audit_entry where step = 'ATTEMPTED' and action = ? and actor = 'tran'")) {
      sql.setString(1, action);
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
