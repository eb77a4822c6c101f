package org.platewarden.it.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.platewarden.it.support.DemoFrames;
import org.platewarden.it.support.DropFolder;
import org.platewarden.it.support.PostingCamera;
import org.platewarden.it.support.Reads;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Words;

/** Pictures as the running product serves them. */
class MaskedPicturesIT {
  /** Red, green and blue of what is masked, and how far a JPEG may stray from it. */
  private static final int[] MASK = {98, 104, 112};

  private static final int STRAY = 4;

  /** By the page itself, so that it asks in the visitor's language. */
  private static final String WHAT_IS_SAID = "async address => (await fetch(address)).text()";

  /** A JPEG of 640 x 480 that ends after it has said so. */
  private static final String HEADER_ALONE = "ffd8ffc000110801e0028003012200021101031101ffd9";

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("The served picture is masked and says nothing but its pixels (R11)")
  void the_served_picture_is_masked_and_says_nothing_but_its_pixels(String language)
      throws Exception {
    String name = "gps-" + UUID.randomUUID();
    byte[] frame = DemoFrames.fresh(DemoFrames.all().getFirst(), name);
    String plate = takenIn(frame, name);
    int[] box = boxOf(plate);

    Words words = Words.in(language);
    try (Visitor officer = Visitor.reading(language)) {
      open(officer, words, plate);
      assertThat(officer.page().getByText(words.of("read.masked"))).isVisible();
      officer.page().waitForLoadState();
      officer.look(language + "-6-picture-masked");
      String address = (String) officer.page().locator(".pw-frame img").evaluate("img => img.src");
      for (String view : List.of("", "&v=small", "&v=plate")) {
        APIResponse answer = officer.page().request().get(address + view);
        assertThat(answer.headers()).containsEntry("content-type", "image/jpeg");
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).doesNotContain("gps-");
      }
      BufferedImage whole = decoded(officer.page().request().get(address).body());
      assertThat(isMasked(whole, box)).isTrue();
    }

    assertThat(new String(frame, StandardCharsets.ISO_8859_1)).as("control").contains(name);
    assertThat(isMasked(decoded(frame), box)).as("control").isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  @DisplayName("A picture that cannot be masked is not shown, and the page says why (R11, R37)")
  void a_picture_that_cannot_be_masked_is_not_shown(String language) throws Exception {
    String plate = "7MASK" + (language.equals("en") ? "11" : "22");
    byte[] undecodable = HexFormat.of().parseHex(HEADER_ALONE);
    assertThat(PostingCamera.withNewKey("cam-otay-1").post(readOf(plate), undecodable))
        .contains("\"new\":1");
    Words words = Words.in(language);
    try (Visitor officer = Visitor.reading(language)) {
      open(officer, words, plate);

      assertThat(officer.page().getByText(words.of("read.picture.failed"))).isVisible();
      assertThat(officer.page().locator(".pw-frame")).isHidden();
      officer.look(language + "-6-picture-refused");

      String address = (String) officer.page().locator(".pw-frame img").evaluate("img => img.src");
      assertThat(officer.page().request().get(address).status()).isEqualTo(404);
      assertThat(officer.page().evaluate(WHAT_IS_SAID, address))
          .isEqualTo(words.of("refusal.picture-not-masked"));
    }
  }

  private static String readOf(String plate) {
    return """
        {"id":"%s","captured_at":"%s","plate":"%s","confidence":0.9}"""
        .formatted(UUID.randomUUID(), Instant.now().minusSeconds(60), plate);
  }

  private static String takenIn(byte[] frame, String name) throws Exception {
    DropFolder.of("cam-otay-1")
        .drop(name + ".jpg", frame, Instant.now().minus(Duration.ofMinutes(1)));
    return Wait.forThe(
        "read of the vehicle",
        () -> Optional.of(Reads.of(frame)).filter(found -> !found.isEmpty()).map(List::getLast));
  }

  private static int[] boxOf(String plate) throws Exception {
    try (Connection database = TestStack.asApplication();
        PreparedStatement sql =
            database.prepareStatement(
                "select plate_box from platewarden.read where plate = ? order by received_at desc limit 1")) {
      sql.setString(1, plate);
      try (ResultSet rows = sql.executeQuery()) {
        assertThat(rows.next()).isTrue();
        Integer[] box = (Integer[]) rows.getArray(1).getArray();
        return new int[] {box[0], box[1], box[2], box[3]};
      }
    }
  }

  /** Whether the place two plate widths above the plate, one wide, has the mask's colour. */
  private static boolean isMasked(BufferedImage picture, int[] box) {
    for (int x = box[0]; x < box[0] + box[2]; x++) {
      for (int y = Math.max(0, box[1] - 2 * box[2]); y < box[1] - box[2]; y++) {
        int colour = picture.getRGB(x, y);
        if (Math.abs((colour >> 16 & 0xFF) - MASK[0]) > STRAY
            || Math.abs((colour >> 8 & 0xFF) - MASK[1]) > STRAY
            || Math.abs((colour & 0xFF) - MASK[2]) > STRAY) {
          return false;
        }
      }
    }
    return true;
  }

  private static BufferedImage decoded(byte[] jpeg) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  private static void open(Visitor officer, Words words, String plate) {
    officer.page().navigate(TestStack.portal().resolve("search/index.xhtml").toString());
    officer.signInAs("reyes");
    officer.field(words.of("plate")).fill(plate);
    officer
        .choice(words.of("purpose"))
        .selectOption(new SelectOption().setLabel(words.of("purpose.STOLEN_VEHICLE")));
    officer.choice(words.of("case")).selectOption("2026-000123");
    officer.field(words.of("justification")).fill("A synthetic vehicle, looked for by a test");
    officer.button(words.of("search")).click();
    officer.link(words.of("read.open") + " " + plate).first().click();
    assertThat(officer.heading(words.of("read.title") + " " + plate)).isVisible();
  }
}
