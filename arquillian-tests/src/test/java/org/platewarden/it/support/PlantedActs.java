package org.platewarden.it.support;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Acts of an earlier day that a test has put on the running trail, to have a period that is over.
 * The trail's checker finds each of them, as it should: they are back-dated.
 */
public final class PlantedActs {
  private static final Pattern BACK_DATED =
      Pattern.compile(
          "entry \\d+: [0-9a-f-]{36}: it says that it is of .*, and was sealed after .*");

  private PlantedActs() {}

  /** What the checker found besides them; it ends with how many findings there are. */
  public static List<String> findingsBesides(String words) {
    return words
        .lines()
        .filter(line -> !line.contains("as sealed: ") && !line.startsWith("note: "))
        .filter(line -> !BACK_DATED.matcher(line).matches())
        .toList();
  }
}
