package org.platewarden.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.recognition.RepositoryFolders;

class SyntheticFeedTest {
  private static final TimeWindow ANY =
      TimeWindow.endingAt(Instant.parse("2026-03-01T00:00:00Z"), Duration.ofDays(28));

  @TempDir Path drop;

  @Test
  void the_convoys_of_the_demo_are_planted_in_any_number_of_reads_and_documented()
      throws IOException {
    Files.createDirectories(drop.resolve("cam-a"));
    Files.createDirectories(drop.resolve("cam-b"));
    SyntheticFeed.main(new String[] {"100", drop.toString(), "cam-a", "cam-b"});
    String all = rows().toString();
    String documented =
        Files.readString(RepositoryFolders.get("docs/operations").resolve("running.md"));
    SyntheticWorld world = new SyntheticWorld(SyntheticFeed.SEED, Size.forReads(1), ANY);
    for (int group = 0; group < SyntheticFeed.CONVOYS.groups(); group++) {
      List<String> plates = world.membersOf(group).stream().map(world::plateOf).toList();
      assertThat(documented).contains(String.join(" · ", plates));
      assertThat(plates)
          .allSatisfy(plate -> assertThat(all.split(plate, -1)).hasSizeGreaterThan(30));
    }
  }

  @Test
  void each_message_is_complete_with_its_marker_and_no_row_is_lost() throws IOException {
    Files.createDirectories(drop.resolve("cam-a"));
    Files.createDirectories(drop.resolve("cam-b"));

    SyntheticFeed.main(new String[] {"12000", drop.toString(), "cam-a", "cam-b"});

    List<String> rows = rows();
    List<String> convoys = rows.stream().filter(row -> row.contains("synthetic/-")).toList();
    assertThat(rows.size() - convoys.size()).isBetween(12_000, 12_008);
    assertThat(rows).doesNotHaveDuplicates();
    assertThat(rows)
        .allMatch(
            row -> row.matches("20..-..-..T[^,]+Z,[A-Z0-9]{6,7},0\\.\\d{3},synthetic/-?\\d+/\\d+"));
  }

  private List<String> rows() throws IOException {
    List<String> rows = new ArrayList<>();
    try (Stream<Path> files = Files.walk(drop)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        assertThat(file.resolveSibling(file.getFileName() + ".done")).exists();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).isEqualTo("timestamp,plate,score,file");
        rows.addAll(lines.subList(1, lines.size()));
      }
    }
    return rows;
  }
}
