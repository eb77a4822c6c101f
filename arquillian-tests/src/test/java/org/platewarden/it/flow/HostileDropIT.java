package org.platewarden.it.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.it.support.DemoFrames;
import org.platewarden.it.support.DropFolder;
import org.platewarden.it.support.Reads;
import org.platewarden.it.support.TestStack;
import org.platewarden.it.support.Wait;
import org.platewarden.it.support.Web;
import org.platewarden.routes.hostile.GoodFrame;
import org.platewarden.routes.hostile.HostileFrames;
import org.platewarden.routes.hostile.HostileInput;
import org.platewarden.routes.hostile.HostileInput.Expected;
import org.platewarden.routes.hostile.HostileMessages;

/** Everything that no well-behaved camera sends, dropped into the real server's folders. */
@DisplayName("R37: whatever is dropped is put aside with its reason, and the way in stays open")
class HostileDropIT {
  private static final String OPENALPR_CAMERA = "cam-elpaso-1";
  private static final String CSV_CAMERA = "cam-laredo-1";
  private static final String FRAME_CAMERA = "cam-otay-1";

  /** Names that a file can have and a list, a terminal or a web page had better not show. */
  private static final List<String> NAMES =
      List.of(
          "line\nbreak",
          "bell\u0007",
          "escape\u001B[31m",
          "right\u202Eto-left",
          "zero\u200Bwidth",
          "-rf",
          "--help",
          "$(reboot)",
          "`id`",
          "a b\tc",
          "quote\"'",
          "<script>",
          "%2e%2e%2f",
          "..%5c",
          "x".repeat(230),
          "車".repeat(76),
          "CON",
          "semi;colon");

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  @Test
  void every_hostile_message_and_frame_is_put_aside_with_a_reason() throws Exception {
    List<Path> refused = new ArrayList<>();
    for (HostileInput input : all()) {
      String camera = cameraFor(input);
      String name = mark + "-" + input.format() + "-" + input.name() + endingOf(input);
      DropFolder folder = DropFolder.of(camera);
      folder.drop(name, input.bytes(), now.minusSeconds(60));
      if (input.expected() != Expected.HARMLESS) {
        refused.add(folder.rejected(name));
      }
      untilDealtWith(camera, 50);
    }
    for (String camera : List.of(OPENALPR_CAMERA, CSV_CAMERA, FRAME_CAMERA)) {
      untilDealtWith(camera, 0);
    }
    assertThat(refused).hasSizeGreaterThan(200).allSatisfy(HostileDropIT::liesThereWithItsReason);
    theWayInIsOpen();
  }

  @Test
  void odd_names_and_things_that_are_no_files_are_put_aside_too() throws Exception {
    Path folder = TestStack.dropFolderOf(FRAME_CAMERA);
    DropFolder camera = DropFolder.of(FRAME_CAMERA);
    int before = rejected(folder).size();
    for (String name : NAMES) {
      camera.drop(mark + name + ".jpg", "CANARY".getBytes(UTF_8), now);
    }
    Files.createSymbolicLink(folder.resolve(mark + "-passwd.jpg"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(folder.resolve(mark + "-zero.jpg"), Path.of("/dev/zero"));
    Path inside = Files.createDirectories(folder.resolve(mark + "-folder.jpg/in/it"));
    Files.setOwner(inside.getParent().getParent(), Files.getOwner(folder));
    Path foreign = Files.createDirectory(folder.resolve(mark + "-foreign.jpg"));
    camera.mark(mark + "-foreign.jpg");
    run("mkfifo", folder.resolve(mark + "-pipe.jpg").toString());
    try (var sparse = new RandomAccessFile(folder.resolve(mark + "-sparse.jpg").toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }
    for (String kind : List.of("-passwd", "-zero", "-folder", "-pipe", "-sparse")) {
      camera.mark(mark + kind + ".jpg");
    }
    untilDealtWith(FRAME_CAMERA, 0);

    List<Path> after = new ArrayList<>(rejected(folder));
    after.remove(camera.rejected(mark + "-foreign.jpg")); // only moved where the server may do that
    assertThat(after)
        .hasSize(before + NAMES.size() + 5)
        .allSatisfy(HostileDropIT::liesThereWithItsReason);
    assertThat(after)
        .allSatisfy(
            file ->
                assertThat(String.valueOf(file.getFileName()))
                    .doesNotContain("\n", "\u202E", "\u001B"));
    assertThat(Path.of("/etc/passwd")).exists();
    assertThat(camera.reasonOf(mark + "-foreign.jpg")).as("moved or not").exists();
    Files.deleteIfExists(foreign);
    Files.deleteIfExists(camera.rejected(mark + "-foreign.jpg"));
    Files.delete(camera.reasonOf(mark + "-foreign.jpg"));
    theWayInIsOpen();
  }

  /** A good message and a good frame, dropped afterwards, are taken in. */
  private void theWayInIsOpen() throws Exception {
    byte[] frame = DemoFrames.fresh(DemoFrames.all().getFirst(), UUID.randomUUID().toString());
    DropFolder.of(FRAME_CAMERA).drop(UUID.randomUUID() + ".jpg", frame, now.minusSeconds(5));
    Wait.forThe("good frame", () -> Optional.of(Reads.of(frame)).filter(found -> !found.isEmpty()));
    assertThat(Web.get(TestStack.portal().resolve("health/ready")).statusCode()).isEqualTo(200);
  }

  private static Stream<HostileInput> everything() {
    return Stream.concat(
        HostileMessages.all().stream(), HostileFrames.all(GoodFrame.jpeg()).stream());
  }

  private static List<HostileInput> all() {
    return everything().toList();
  }

  /** What is meant for another format is no less hostile to this one. */
  private static String cameraFor(HostileInput input) {
    return switch (input.format()) {
      case "" -> FRAME_CAMERA;
      case "platerecognizer-csv" -> CSV_CAMERA;
      default -> OPENALPR_CAMERA;
    };
  }

  private static String endingOf(HostileInput input) {
    return input.format().isEmpty() ? ".jpg" : ".txt";
  }

  private static void untilDealtWith(String camera, int most) throws Exception {
    Path folder = TestStack.dropFolderOf(camera);
    while (waiting(folder) > most) {
      long before = waiting(folder);
      Wait.until("next file to be dealt with", () -> waiting(folder) < before);
    }
  }

  private static long waiting(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".done")).count();
    }
  }

  private static List<Path> rejected(Path folder) throws IOException {
    if (Files.notExists(folder.resolve("rejected"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve("rejected"))) {
      return files.filter(file -> !file.toString().endsWith(".reason.txt")).toList();
    }
  }

  private static void liesThereWithItsReason(Path file) throws IOException {
    assertThat(Files.exists(file, NOFOLLOW_LINKS)).as("%s is put aside", file).isTrue();
    Path reason = file.resolveSibling(file.getFileName() + ".reason.txt");
    assertThat(reason).content().contains("refused").hasSizeLessThan(400);
    assertThat(Files.readString(reason).toUpperCase(Locale.ROOT)).doesNotContain("CANARY", "ROOT:");
  }

  private static void run(String... command) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }
}
