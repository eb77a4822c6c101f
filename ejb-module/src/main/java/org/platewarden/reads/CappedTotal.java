package org.platewarden.reads;

import java.io.Serializable;

/**
 * How many reads fit a query, counted so far and no farther.
 *
 * @param counted {@value #MOST} at the most
 * @param more whether there are more than that
 */
public record CappedTotal(int counted, boolean more) implements Serializable {
  /** Counting stops here. */
  public static final int MOST = 1_000;

  /** Of a count that went to {@value #MOST} and one more. */
  public static CappedTotal of(int counted) {
    return new CappedTotal(Math.min(counted, MOST), counted > MOST);
  }
}
