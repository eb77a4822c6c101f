package org.platewarden.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticFeedTest {
  @TempDir Path drop;

  @Test
  void each_message_is_complete_with_its_marker_and_no_row_is_lost() throws IOException {
    Files.createDirectories(drop.resolve("cam-a"));
    Files.createDirectories(drop.resolve("cam-b"));

    SyntheticFeed.main(new String[] {"12000", drop.toString(), "cam-a", "cam-b"});

    List<String> rows = new ArrayList<>();
    try (Stream<Path> files = Files.walk(drop)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        assertThat(file.resolveSibling(file.getFileName() + ".done")).exists();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).isEqualTo("timestamp,plate,score,file");
        rows.addAll(lines.subList(1, lines.size()));
      }
    }
    assertThat(rows).hasSizeBetween(12_000, 12_008).doesNotHaveDuplicates();
    assertThat(rows)
        .allMatch(
            row -> row.matches("20..-..-..T[^,]+Z,[A-Z0-9]{6,7},0\\.\\d{3},synthetic/\\d+/\\d"));
  }
}
