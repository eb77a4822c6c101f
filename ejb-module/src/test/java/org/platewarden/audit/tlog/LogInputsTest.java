package org.platewarden.audit.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The seeds of fuzzing, and whatever it once found. */
@DisplayName("R28: no bytes break a parser of the log")
class LogInputsTest {
  private static final Path INPUTS =
      Path.of("src/test/resources/org/platewarden/audit/tlog/LogParsersFuzzTestInputs");

  private final LogParsersFuzzTest parsers = new LogParsersFuzzTest();

  @Test
  void every_input_is_read_or_refused() throws IOException {
    Map<String, Consumer<byte[]>> by =
        Map.of(
            "note", parsers::note,
            "checkpoint", parsers::checkpoint,
            "tile", parsers::tile,
            "bundle", parsers::bundle,
            "receipt", parsers::receipt,
            "key", parsers::key);
    for (Map.Entry<String, Consumer<byte[]>> parser : by.entrySet()) {
      List<Path> inputs = inputs(parser.getKey());
      assertThat(inputs).as(parser.getKey()).isNotEmpty();
      for (Path input : inputs) {
        parser.getValue().accept(Files.readAllBytes(input));
      }
    }
  }

  private static List<Path> inputs(String parser) throws IOException {
    try (Stream<Path> files = Files.list(INPUTS.resolve(parser))) {
      return files.sorted().toList();
    }
  }
}
