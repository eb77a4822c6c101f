package org.platewarden.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.it.support.DemoFrames;
import org.platewarden.it.support.DropFolder;
import org.platewarden.it.support.Operator;
import org.platewarden.it.support.Reads;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Visitor;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Web;
import org.platewarden.it.support.Words;

/** Images on the disk of the product as it is shipped, and their keys. */
class ImagesAtRestIT {
  private static final Pattern ACTIVE = Pattern.compile("key (\\d+) +\\d+ images, locks new ones");
  private static final int SMALL_WIDTH = 320;

  @Test
  @DisplayName("A kept image stands locked on disk: no file holds any of the frame")
  void a_kept_image_stands_locked_on_disk() throws Exception {
    byte[] frame = takenIn().frame();
    String piece = latin(Arrays.copyOfRange(frame, frame.length / 2, frame.length / 2 + 32));

    List<Path> files = images();
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      String content = latin(Files.readAllBytes(file));
      assertThat(content).startsWith("PWIM").doesNotContain("JFIF", piece);
      assertThat(content.substring(0, 3)).isNotEqualTo("\u00ff\u00d8\u00ff");
    }
    assertThat(latin(frame)).as("control").contains(piece);
  }

  @Test
  @DisplayName("Keys change while the product runs, and pictures from before are shown")
  void keys_change_while_the_product_runs() throws Exception {
    Taken before = takenIn();
    int old = activeKey();

    assertThat(Operator.ask("rotate")).startsWith("done");
    assertThat(activeKey()).isEqualTo(old + 1);
    assertThat(Operator.ask("retire " + (old + 1))).startsWith("refused");
    assertThat(Operator.ask("retire " + old)).startsWith("done");
    Wait.until(
        "old key to be gone", () -> !Operator.ask("keys").contains("key %-4d ".formatted(old)));

    assertPicturesAreShown(before.plate());
    assertThat(trail("RETIRE_IMAGE_KEY")).contains("key=image-" + old);
    assertThat(Web.shown("platewarden_images_files")).isPositive();
  }

  @Test
  @DisplayName("An image that no read names is swept, and counted on the trail")
  void an_image_that_no_read_names_is_swept() throws Exception {
    takenIn();
    List<Path> named = images();
    Path orphan = copyOf(named.getFirst());

    assertThat(Operator.ask("sweep")).startsWith("done");

    assertThat(orphan).doesNotExist();
    assertThat(images()).containsAll(named);
    assertThat(trail("SWEEP_IMAGES")).anyMatch(entry -> entry.startsWith("images=1; bytes="));
  }

  private static void assertPicturesAreShown(String plate) {
    Words words = Words.in("en");
    try (Visitor officer = Visitor.reading("en")) {
      officer.page().navigate(TestStack.portal().resolve("search/index.xhtml").toString());
      officer.signInAs("reyes");
      officer.field(words.of("plate")).fill(plate);
      officer
          .choice(words.of("purpose"))
          .selectOption(new SelectOption().setLabel(words.of("purpose.STOLEN_VEHICLE")));
      officer.choice(words.of("case")).selectOption("2026-000123");
      officer.field(words.of("justification")).fill("A synthetic vehicle, looked for by a test");
      officer.button(words.of("search")).click();
      officer.link(words.of("read.open") + " " + plate).first().waitFor();
      assertThat(widthOf(officer.page().locator(".pw-thumb img"))).isEqualTo(SMALL_WIDTH);

      officer.link(words.of("read.open") + " " + plate).first().click();
      officer.heading(words.of("read.title") + " " + plate).waitFor();
      assertThat(widthOf(officer.page().locator(".pw-frame img"))).isGreaterThan(SMALL_WIDTH);
      assertThat(widthOf(officer.page().locator("img.pw-crop"))).isPositive();
    }
  }

  private static int widthOf(Locator picture) {
    return (int)
        picture.first().evaluate("async img => { await img.decode(); return img.naturalWidth; }");
  }

  private static int activeKey() throws Exception {
    String keys = Operator.ask("keys");
    var active = ACTIVE.matcher(keys);
    assertThat(active.find()).as(keys).isTrue();
    return Integer.parseInt(active.group(1));
  }

  /** A frame that was taken in, and the plate that was read on it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Taken(byte[] frame, String plate) {}

  private static Taken takenIn() throws Exception {
    String name = UUID.randomUUID().toString();
    byte[] frame = DemoFrames.fresh(DemoFrames.all().getFirst(), name);
    DropFolder.of("cam-otay-1")
        .drop(name + ".jpg", frame, Instant.now().minus(Duration.ofMinutes(1)));
    String plate =
        Wait.forThe(
            "read of the frame",
            () ->
                Optional.of(Reads.of(frame)).filter(found -> !found.isEmpty()).map(List::getLast));
    return new Taken(frame, plate);
  }

  /** A locked file of two days ago, under a name that no read has. */
  private static Path copyOf(Path image) throws IOException {
    String hex = image.getFileName().toString();
    String other = hex.substring(0, 63) + (hex.endsWith("0") ? "1" : "0");
    String front = hex.charAt(8) == '0' ? "1" : "0";
    Path copy = image.resolveSibling(other.substring(0, 8) + front + other.substring(9));
    Files.copy(image, copy);
    Files.setOwner(copy, Files.getOwner(image));
    Files.setLastModifiedTime(copy, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    return copy;
  }

  private static List<Path> images() throws IOException {
    try (Stream<Path> found = Files.walk(TestStack.imagesFolder(), 3)) {
      return found.filter(path -> path.getFileName().toString().matches("[0-9a-f]{64}")).toList();
    }
  }

  private static List<String> trail(String action) throws SQLException {
    try (Connection database = TestStack.asApplication();
        Statement sql = database.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "select subject from platewarden.audit_entry where step = 'ATTEMPTED' and action = '"
                    + action
                    + "'")) {
      List<String> subjects = new java.util.ArrayList<>();
      while (rows.next()) {
        subjects.add(rows.getString(1));
      }
      return subjects;
    }
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
