package org.platewarden.reads;

import java.util.Optional;

/**
 * Which page of an answer is asked for.
 *
 * @param after the last read of the page before, or empty for the first page
 * @param limit rows on a page, 1 to 200
 */
public record PageAsked(Optional<ReadReference> after, int limit) {
  private static final int MOST = 200;

  public PageAsked {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException(
          "page refused: %d rows are asked for, 1 to %d can be".formatted(limit, MOST));
    }
  }

  /** The first page. */
  public static PageAsked first(int limit) {
    return new PageAsked(Optional.empty(), limit);
  }
}
