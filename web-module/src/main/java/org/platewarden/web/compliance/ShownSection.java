package org.platewarden.web.compliance;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of a report on a page.
 *
 * @param key its key
 * @param title in words
 * @param headings in words
 * @param rows the first of them
 * @param more how many more there are, which only the downloads have
 * @param drawn its chart
 */
public record ShownSection(
    String key,
    String title,
    List<ShownCell> headings,
    List<List<ShownCell>> rows,
    int more,
    Optional<FigureChart> drawn) {
  /**
   * A cell in words.
   *
   * @param heading of its column
   * @param text in words
   * @param figure whether it is a number
   */
  public record ShownCell(String heading, String text, boolean figure) {
    /** Never shows what is in it. */
    @Override
    public String toString() {
      return "ShownCell[]";
    }
  }

  /** Its chart; nothing if it has none. */
  public @Nullable FigureChart chart() {
    return drawn.orElse(null);
  }

  /** Never shows what is in it. */
  @Override
  public String toString() {
    return "ShownSection[" + key + "]";
  }
}
