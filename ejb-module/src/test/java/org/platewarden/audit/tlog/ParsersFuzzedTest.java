package org.platewarden.audit.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ten seconds of made-up bytes for each parser of the log, in processes of their own; two minutes
 * each in {@code bench/nightly.sh}.
 */
@DisplayName("R28: nothing that is made up in ten seconds breaks a parser of the log")
class ParsersFuzzedTest {
  private static final int SECONDS = 10;
  private static final int PATIENCE = 120;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"note", "checkpoint", "tile", "bundle", "receipt", "key"})
  void nothing_breaks(String parser) throws Exception {
    List<String> target =
        List.of(
            "--target_class=" + LogParsersFuzzTest.class.getName(), "--target_method=" + parser);
    Fuzzed fuzzed = fuzz(target, seedsOf(parser));
    assertThat(fuzzed.found()).as(fuzzed.said()).isEmpty();
    assertThat(fuzzed.said()).containsPattern("Done \\d{3,} runs");
  }

  @Test
  void a_planted_fault_is_found() throws Exception {
    Fuzzed fuzzed = fuzz(List.of("--target_class=" + PlantedParser.class.getName()), List.of());
    assertThat(fuzzed.found()).hasSize(1);
    assertThat(fuzzed.said()).contains("the planted fault");
  }

  /** What Jazzer said, and the files of bytes that broke the parser. */
  private record Fuzzed(String said, List<Path> found) {}

  private Fuzzed fuzz(List<String> target, List<String> seeds) throws Exception {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Path found = Files.createDirectory(folder.resolve("found"));
    Path said = folder.resolve("said");
    List<String> command =
        Stream.of(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "com.code_intelligence.jazzer.Jazzer",
                    "--instrumentation_includes=org.platewarden.audit.tlog.**",
                    "-max_total_time=" + SECONDS,
                    "-max_len=8192",
                    "-timeout=5",
                    "-rss_limit_mb=3000",
                    "-artifact_prefix=" + found + "/"),
                target.stream(),
                Stream.of(corpus.toString()),
                seeds.stream())
            .flatMap(each -> each)
            .toList();
    Process jazzer =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertThat(jazzer.waitFor(PATIENCE, TimeUnit.SECONDS)).as("Jazzer has ended").isTrue();
    } finally {
      jazzer.destroyForcibly();
    }
    return new Fuzzed(Files.readString(said), filesIn(found));
  }

  /** Crashes alone: Jazzer leaves a reproducer in Java beside each. */
  private static List<Path> filesIn(Path found) throws IOException {
    try (Stream<Path> files = Files.list(found)) {
      return files
          .filter(file -> file.getFileName().toString().matches("(crash|timeout|oom)-.*"))
          .toList();
    }
  }

  private static List<String> seedsOf(String parser) {
    Path seeds =
        Path.of(
            "src/test/resources",
            LogParsersFuzzTest.class.getName().replace('.', '/') + "Inputs",
            parser);
    return Files.isDirectory(seeds) ? List.of(seeds.toAbsolutePath().toString()) : List.of();
  }
}
