package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

/** What an operator sees of what comes in, in a browser, in both languages. */
class OperatorWatchesReadsIT {
  private static final String CAMERA = "cam-laredo-1";
  private static final double WITHIN_MILLIS = 30_000;

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName(
      "What comes in is seen by itself with its plate cut out, and stands still when paused")
  void what_comes_in_is_seen_until_the_page_is_paused(String language) throws Exception {
    Words words = Words.in(language);
    try (Visitor operator = Visitor.reading(language)) {
      Page page = operator.page();
      signIn(operator);
      page.navigate(address("live/index.xhtml?c=" + CAMERA));
      assertThat(operator.heading(words.of("live.title"))).isVisible();
      assertThat(page.locator(".pw-map .pw-mark").first()).isVisible();
      int before = page.locator("#reads tbody tr").count();

      String plate = aVehiclePasses();
      Locator rows = page.locator("#reads tbody tr");
      assertThat(rows).hasCount(before + 1, soon());
      assertThat(rows.first().locator(".pw-plate")).hasText(plate);
      assertThat(widthOf(rows.first().locator("img"))).isPositive();
      operator.lookWideAndNarrow(language + "-l1-live");

      operator.button(words.of("live.pause")).click();
      aVehiclePasses();
      assertThat(page.locator("#meanwhile"))
          .containsText(
              words.of("live.said.meanwhile").replace("{0}", "1"),
              new LocatorAssertions.ContainsTextOptions().setTimeout(WITHIN_MILLIS));
      assertThat(rows).hasCount(before + 1);
      operator.look(language + "-l3-paused");
      operator.button(words.of("live.go-on")).click();
      assertThat(rows).hasCount(before + 2, soon());

      assertThat(operator.complaints()).as("what the browser complained of").isEmpty();
      assertThat(operator.foreignAddresses()).as("calls to anywhere else").isEmpty();
    }
    assertThat(onTheTrail("WATCH_READS")).contains("camera=" + CAMERA);
    assertThat(onTheTrail("VIEW_IMAGE"))
        .isNotEmpty()
        .allMatch(each -> each.startsWith("live; read="));
  }

  @Test
  @DisplayName(
      "A plate is shown only under the name that this session's page gave it, and never kept")
  void a_plate_is_shown_only_under_the_name_that_this_sessions_page_gave_it() throws Exception {
    aVehiclePasses();
    try (Visitor operator = Visitor.reading("en");
        Visitor second = Visitor.reading("en")) {
      signIn(operator);
      operator.page().navigate(address("live/index.xhtml?c=" + CAMERA));
      String plate =
          TestStack.portal()
              .resolve(operator.page().locator("#reads img").first().getAttribute("src"))
              .toString();

      APIResponse shown = operator.page().request().get(plate);
      assertThat(shown.status()).isEqualTo(200);
      assertThat(shown.headers().get("cache-control")).isEqualTo("no-store");
      assertThat(operator.page().request().get(plate + "x").status()).isEqualTo(404);
      signIn(second);
      assertThat(second.page().request().get(plate).status()).isEqualTo(404);
      assertThat(second.page().request().get(address("live/rows.xhtml?w=nobody")).status())
          .isEqualTo(404);
    }
  }

  @Test
  @DisplayName("Without an entry on the trail nothing is shown (R26)")
  void without_an_entry_on_the_trail_nothing_is_shown() throws Exception {
    aVehiclePasses();
    Words words = Words.in("en");
    try (Visitor operator = Visitor.reading("en")) {
      signIn(operator);
      theTrail("revoke insert on platewarden.audit_entry from ");
      try {
        operator.page().navigate(address("live/index.xhtml"));
        assertThat(operator.heading(words.of("live.refused"))).isVisible();
        assertThat(operator.page().getByText(words.of("refusal.trail-unavailable"))).isVisible();
        assertThat(operator.page().locator(".pw-plate")).hasCount(0);
        assertThat(operator.page().locator("#figures")).hasCount(0);
      } finally {
        theTrail("grant insert on platewarden.audit_entry to ");
      }
    }
  }

  @Test
  @DisplayName("A camera that is not registered is refused, and all are not shown in its stead")
  void a_camera_that_is_not_registered_is_refused() throws Exception {
    try (Visitor operator = Visitor.reading("en")) {
      signIn(operator);
      operator.page().navigate(address("live/index.xhtml?c=cam-nowhere"));
      assertThat(operator.page().getByText(Words.in("en").of("refusal.camera-unknown")))
          .isVisible();
      assertThat(operator.page().locator(".pw-plate")).hasCount(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reyes", "moreau"})
  @DisplayName("An officer and an administrator are refused what comes in (R17)")
  void others_are_refused(String person) {
    Words words = Words.in("en");
    try (Visitor other = Visitor.reading("en")) {
      other.page().navigate(address("live/index.xhtml"));
      other.signInAs(person);
      assertThat(other.heading(words.of("error.403.title"))).isVisible();
      for (String page : List.of("live/rows.xhtml?w=a", "live/plate?w=a&r=b")) {
        assertThat(other.page().request().get(address(page)).status()).as(page).isEqualTo(403);
      }
      other.page().navigate(address("rules/index.xhtml"));
      assertThat(other.link(words.of("nav.live"))).hasCount(0);
    }
  }

  /** Signing in forgets what stands behind the question mark. */
  private static void signIn(Visitor operator) {
    operator.page().navigate(address("cameras/index.xhtml"));
    operator.signInAs("tran");
    assertThat(operator.page().locator("main h1")).isVisible();
  }

  /** A vehicle passes; gives the plate that stands first, once its frame is taken in. */
  private static String aVehiclePasses() throws Exception {
    String name = UUID.randomUUID().toString();
    byte[] frame = DemoFrames.fresh(DemoFrames.all().getFirst(), name);
    DropFolder.of(CAMERA).drop(name + ".jpg", frame, Instant.now());
    return Wait.forThe(
            "read of the vehicle",
            () -> Optional.of(Reads.of(frame)).filter(found -> !found.isEmpty()))
        .getLast();
  }

  private static LocatorAssertions.HasCountOptions soon() {
    return new LocatorAssertions.HasCountOptions().setTimeout(WITHIN_MILLIS);
  }

  private static int widthOf(Locator picture) {
    return (int)
        picture.first().evaluate("async img => { await img.decode(); return img.naturalWidth; }");
  }

  private static void theTrail(String statement) throws SQLException {
    try (Connection database = TestStack.asOwner("platewarden");
        Statement sql = database.createStatement()) {
      sql.execute(statement + TestStack.applicationAccount());
    }
  }

  private static List<String> onTheTrail(String action) throws SQLException {
    try (Connection database = TestStack.asApplication();
        PreparedStatement sql =
            database.prepareStatement(
                "select subject from platewarden.audit_entry where step = 'ATTEMPTED' and action = ? and actor = 'tran'")) {
      sql.setString(1, action);
      List<String> found = new java.util.ArrayList<>();
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
