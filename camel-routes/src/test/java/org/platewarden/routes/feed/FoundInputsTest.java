package org.platewarden.routes.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that once broke a parser, and good ones to start the search from. */
@DisplayName("R37: no bytes break a parser (those found so far)")
class FoundInputsTest {
  private static final Path FOUND =
      Path.of("src/test/resources/org/platewarden/routes/feed/FeedFormatFuzzTestInputs");

  static List<Path> found() throws IOException {
    try (Stream<Path> files = Files.walk(FOUND)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void every_parser_has_some() throws IOException {
    assertThat(found()).hasSizeGreaterThan(20);
    assertThat(found().stream().map(FoundInputsTest::parserOf).distinct()).hasSize(7);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("found")
  void they_break_it_no_more(Path input) throws Exception {
    Method property = FeedFormatFuzzTest.class.getDeclaredMethod(parserOf(input), byte[].class);
    property.invoke(new FeedFormatFuzzTest(), (Object) Files.readAllBytes(input));
  }

  private static String parserOf(Path input) {
    return String.valueOf(input.getName(input.getNameCount() - 2));
  }
}
