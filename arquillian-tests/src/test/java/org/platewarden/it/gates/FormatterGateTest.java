package org.platewarden.it.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The formatter in the version that the build's check uses, on code it must refuse. */
class FormatterGateTest {
  private static final String FORMATTER = "com.google.googlejavaformat.java.Main";

  @TempDir Path folder;

  @Test
  void formatted_code_is_taken() throws Exception {
    assertThat(check("class Planted {\n  int one = 1;\n}\n").status()).isZero();
  }

  @Test
  void unformatted_code_is_refused() throws Exception {
    assertThat(check("class Planted { int one=1;\n}\n").status()).isNotZero();
  }

  private Tool.Outcome check(String source) throws Exception {
    Path file = Files.writeString(folder.resolve("Planted.java"), source);
    return Tool.java(FORMATTER, List.of("--dry-run", "--set-exit-if-changed", file.toString()));
  }
}
