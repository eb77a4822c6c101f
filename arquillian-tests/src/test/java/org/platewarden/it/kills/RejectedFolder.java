package org.platewarden.it.kills;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder {@code rejected/}: which broken messages of a run lie in it. */
record RejectedFolder(Path folder, String run) {
  private static final String REASON = ".reason.txt";
  private static final String REASONS = ".reasons.csv";

  /** How often each lies there, by its id; each file must have its reason beside it. */
  Map<String, Integer> ids() throws IOException {
    Map<String, Integer> found = new HashMap<>();
    for (Path file : files()) {
      List<String> ids = idsIn(file);
      ids.forEach(id -> found.merge(id, 1, Integer::sum));
      needReasons(file, ids.size());
    }
    return found;
  }

  private List<Path> files() throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              file -> {
                String name = file.getFileName().toString();
                return !name.startsWith(".") && !name.endsWith(REASON) && !name.endsWith(REASONS);
              })
          .toList();
    }
  }

  private List<String> idsIn(Path file) throws IOException {
    // some of what is put aside is no text at all
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    Matcher ids = Pattern.compile(run + "-bad-\\d+").matcher(text);
    return ids.results().map(each -> each.group()).toList();
  }

  private static void needReasons(Path file, int ids) throws IOException {
    Path reasons = file.resolveSibling(file.getFileName() + REASONS);
    if (Files.exists(reasons)) {
      long lines = Files.readAllLines(reasons).size() - 1L;
      if (ids > 0 && lines != ids) {
        throw new AssertionError(file + " holds " + ids + " lines, and " + lines + " reasons");
      }
    } else if (Files.notExists(file.resolveSibling(file.getFileName() + REASON))) {
      throw new AssertionError(file + " was put aside without a reason");
    }
  }
}
