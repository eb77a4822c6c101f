package org.platewarden.audit.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.platewarden.audit.tlog.TestKeys.LASTING;
import static org.platewarden.audit.tlog.TestKeys.LOG;
import static org.platewarden.audit.tlog.TestKeys.WITNESS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that share no line with the product come to the same verdict as it does. */
@DisplayName("R28: strangers' programs verify a published log")
class StrangersTest {
  private static final Path SOURCES = Path.of("../docs/operations/audit-log").toAbsolutePath();
  private static final Path GO_PACKAGES = Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb");

  @TempDir static Path made;
  @TempDir Path folder;

  /** What a program said. */
  private record Said(int code, String words) {}

  private static Path goProgram;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    goProgram = made.resolve("verify_log");
    if (goIsHere()) {
      Said said =
          run(
              Map.of(
                  "GO111MODULE",
                  "off",
                  "GOPATH",
                  "/usr/share/gocode",
                  "GOCACHE",
                  made.resolve("cache").toString(),
                  "CGO_ENABLED",
                  "0"),
              "go",
              "build",
              "-o",
              goProgram.toString(),
              SOURCES.resolve("verify_log.go").toString());
      assertThat(said.code()).as(said.words()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 256, 700})
  void go_finds_a_log_as_it_was_signed(int size) throws IOException, InterruptedException {
    needGo();
    PublishedLog.of(folder, NaiveTree.entries(size), size / 2);

    assertThat(go()).isEqualTo(new Said(0, "as signed\n"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 256, 700})
  void python_finds_a_log_as_it_was_signed(int size) throws IOException, InterruptedException {
    needPython();
    PublishedLog.of(folder, NaiveTree.entries(size), size / 2);

    Said said = python();

    assertThat(said.code()).as(said.words()).isZero();
    assertThat(said.words())
        .contains(
            "Ed25519 signature of log.example/trail",
            "Ed25519 cosignature of witness.example/w1 at 1772366400",
            "NOT CHECKED HERE: signature kind 6",
            "as signed: %d entries of log.example/trail".formatted(size));
  }

  @Test
  void a_log_of_three_levels_is_as_it_was_signed() throws IOException, InterruptedException {
    PublishedLog.of(folder, NaiveTree.entries(65_900));

    assertThat(PublishedLog.check(new LogFolder(folder))).isEmpty();
    if (pythonIsHere()) {
      assertThat(python().words()).contains("as signed: 65900 entries");
    }
    if (goIsHere()) {
      assertThat(go().words()).isEqualTo("as signed\n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "tile/entries/001, 5",
    "tile/entries/002.p/188, 2000",
    "tile/0/000, 40",
    "tile/0/002.p/188, 6000",
    "tile/1/000.p/2, 33",
    "checkpoint, 20",
    "checkpoint, 90",
  })
  void each_finds_one_changed_bit(String file, int at) throws IOException, InterruptedException {
    PublishedLog.of(folder, NaiveTree.entries(700));
    byte[] bytes = Files.readAllBytes(folder.resolve(file));
    bytes[at] ^= 1;
    Files.write(folder.resolve(file), bytes);

    assertThat(PublishedLog.check(new LogFolder(folder))).isNotEmpty();
    if (pythonIsHere()) {
      assertThat(python().code()).isEqualTo(1);
    }
    if (goIsHere()) {
      assertThat(go().code()).isEqualTo(1);
    }
  }

  @Test
  void python_names_the_entry_that_was_changed() throws IOException, InterruptedException {
    needPython();
    PublishedLog.of(folder, NaiveTree.entries(700));
    byte[] bytes = Files.readAllBytes(folder.resolve("tile/entries/001"));
    bytes[2] ^= 1;
    Files.write(folder.resolve("tile/entries/001"), bytes);

    assertThat(python().words()).contains("NOT as signed: entry 256");
  }

  private Said go() throws IOException, InterruptedException {
    return run(Map.of(), goProgram.toString(), folder.toString(), LOG.verifier().line());
  }

  private Said python() throws IOException, InterruptedException {
    return run(
        Map.of(),
        "python3",
        SOURCES.resolve("verify_log.py").toString(),
        folder.toString(),
        LOG.verifier().line(),
        WITNESS.verifier().line(),
        LASTING.verifier().line());
  }

  private static Said run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder program = new ProcessBuilder(new ArrayList<>(List.of(command)));
    program.redirectErrorStream(true).environment().putAll(environment);
    Process running = program.start();
    String words =
        new String(
            running.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    return new Said(running.waitFor(), words);
  }

  private static void needGo() {
    Assumptions.assumeTrue(
        goIsHere(),
        "Go's verdict is not asked for: go or %s is not here (Debian: golang-go golang-golang-x-mod-dev)"
            .formatted(GO_PACKAGES));
  }

  private static void needPython() {
    Assumptions.assumeTrue(pythonIsHere(), "Python's verdict is not asked for: no python3 here");
  }

  private static boolean goIsHere() {
    return Files.isDirectory(GO_PACKAGES) && onPath("go");
  }

  private static boolean pythonIsHere() {
    return onPath("python3");
  }

  private static boolean onPath(String program) {
    String path = System.getenv("PATH");
    return path != null
        && java.util.Arrays.stream(path.split(":"))
            .anyMatch(one -> Files.isExecutable(Path.of(one, program)));
  }
}
