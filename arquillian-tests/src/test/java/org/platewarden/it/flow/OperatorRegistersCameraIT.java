package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

/** What the people who run cameras do with the portal, in a browser, in both languages. */
class OperatorRegistersCameraIT {
  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("A camera is registered, gets a key, sends a frame, and is seen to have sent it")
  void a_camera_is_registered_gets_a_key_and_its_frame_is_read(String language) throws Exception {
    Words words = Words.in(language);
    String code = "cam-it-" + UUID.randomUUID().toString().substring(0, 8);
    try (Visitor operator = Visitor.reading(language)) {
      operator.page().navigate(address("cameras/index.xhtml"));
      operator.signInAs("tran");
      assertThat(operator.heading(words.of("cameras.title"))).isVisible();
      assertThat(operator.page().locator(".pw-map .pw-mark").first()).isVisible();
      operator.look(language + "-c1-cameras");

      register(operator, words, language, code);
      String key = issueKey(operator, words, language);
      withdraw(operator, words, key);

      byte[] frame = DemoFrames.fresh(DemoFrames.all().getFirst(), code);
      DropFolder.of(code).drop("first.jpg", frame, Instant.now());
      Wait.forThe(
          "read of the new camera",
          () -> Optional.of(Reads.of(frame)).filter(found -> !found.isEmpty()));
      Wait.forThe("sign of the new camera", () -> signsOf(code));
      operator.page().reload();
      assertThat(operator.page().locator(".pw-state-well").first()).isVisible();
      operator.look(language + "-c5-camera");

      assertThat(operator.complaints()).as("what the browser complained of").isEmpty();
      assertThat(operator.foreignAddresses()).as("calls to anywhere else").isEmpty();
    }
    assertThat(onTheTrail(code))
        .containsExactly("REGISTER_CAMERA", "ISSUE_CAMERA_KEY", "WITHDRAW_CAMERA_KEY");
  }

  @Test
  @DisplayName("A change of what somebody else changed meanwhile is refused")
  void a_change_of_what_somebody_else_changed_meanwhile_is_refused() {
    Words words = Words.in("en");
    try (Visitor administrator = Visitor.reading("en")) {
      String form = address("cameras/form.xhtml?c=cam-laredo-1");
      administrator.page().navigate(address("cameras/index.xhtml"));
      administrator.signInAs("moreau");
      administrator.page().navigate(form);
      Page second = administrator.page().context().newPage();
      second.navigate(form);
      second.locator("#owner").fill("Agency " + UUID.randomUUID());
      second.locator("#save").click();
      assertThat(second.locator("#service")).isVisible();

      administrator.page().locator("#name").fill("Lost");
      administrator.page().locator("#save").click();

      assertThat(administrator.page().getByText(words.of("refusal.camera-changed-meanwhile")))
          .isVisible();
      administrator.page().navigate(form);
      assertThat(administrator.page().locator("#name")).not().hasValue("Lost");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cameras/index.xhtml", "cameras/camera.xhtml?c=cam-otay-1", "cameras/form.xhtml"})
  @DisplayName("An officer has no menu entry for cameras, and is refused their pages (R17)")
  void an_officer_is_refused(String page) {
    Words words = Words.in("en");
    try (Visitor officer = Visitor.reading("en")) {
      officer.page().navigate(address(page));
      officer.signInAs("reyes");
      assertThat(officer.heading(words.of("error.403.title"))).isVisible();
      officer.page().navigate(address("rules/index.xhtml"));
      assertThat(officer.link(words.of("nav.cameras"))).hasCount(0);
    }
  }

  @Test
  @DisplayName("An operator searches nothing (R17)")
  void an_operator_searches_nothing() {
    Words words = Words.in("en");
    try (Visitor operator = Visitor.reading("en")) {
      operator.page().navigate(address("search/index.xhtml"));
      operator.signInAs("tran");
      assertThat(operator.heading(words.of("error.403.title"))).isVisible();
    }
  }

  private static void register(Visitor operator, Words words, String language, String code) {
    Page page = operator.page();
    operator.link(words.of("camera.register")).click();
    operator.button(words.of("camera.register")).click();
    assertThat(operator.heading(words.of("camera.faults"))).isVisible();
    operator.look(language + "-c2-faults");
    page.locator("#code").fill(code);
    page.locator("#name").fill("Nogales " + code);
    page.locator("#owner").fill("Agency");
    page.locator("#latitude").fill("31.3404");
    page.locator("#longitude").fill("-110.9345");
    page.locator("#placeOfCapture").fill("us-az");
    page.locator("#timeZone").fill("America/Phoenix");
    page.locator("#feedFormat").selectOption("openalpr");
    operator.look(language + "-c3-form");
    operator.button(words.of("camera.register")).click();
    assertThat(operator.heading("Nogales " + code)).isVisible();
    assertThat(page.locator(".pw-state-new").first()).isVisible();
  }

  private static String issueKey(Visitor operator, Words words, String language) {
    operator.button(words.of("camera.key.issue")).click();
    assertThat(operator.page().locator("#new-key")).isVisible();
    String key = operator.page().locator("#new-key").textContent();
    assertThat(key).matches("pwk_[0-9a-f]{12}_[A-Za-z0-9_-]{43}");
    operator.look(language + "-c4-key");
    operator.page().reload();
    assertThat(operator.button(words.of("camera.key.withdraw"))).isVisible();
    assertThat(operator.page().locator("#new-key")).hasCount(0);
    return key;
  }

  private static void withdraw(Visitor operator, Words words, String key) throws SQLException {
    assertThat(
            texts(
                "select key_id from platewarden.camera_credential where encode(secret_sha256, 'hex') = encode(sha256(convert_to(?, 'UTF8')), 'hex')",
                key.substring(17)))
        .as("only the hash of the secret is kept")
        .containsExactly(key.substring(4, 16));
    operator.button(words.of("camera.key.withdraw")).click();
    assertThat(operator.page().getByText(words.of("camera.key.withdrawn"))).isVisible();
    assertThat(operator.button(words.of("camera.key.withdraw"))).hasCount(0);
  }

  private static Optional<String> signsOf(String code) throws SQLException {
    return texts(
            """
            select c.code from platewarden.camera_sign s
            join platewarden.camera c on c.id = s.camera_id where c.code = ?""",
            code)
        .stream()
        .findFirst();
  }

  private static List<String> onTheTrail(String code) throws SQLException {
    return texts(
        """
        select action from platewarden.audit_entry
        where step = 'ATTEMPTED' and subject like ? and actor = 'tran' order by at""",
        "camera=" + code.toLowerCase(Locale.ROOT) + ";%");
  }

  private static List<String> texts(String query, String value) throws SQLException {
    try (Connection database = TestStack.asApplication();
        PreparedStatement sql = database.prepareStatement(query)) {
      sql.setString(1, value);
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
