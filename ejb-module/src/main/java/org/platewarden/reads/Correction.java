package org.platewarden.reads;

import java.io.Serializable;
import java.time.Instant;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;

/**
 * What a person says that a read should say. It stands beside the read, which is never changed.
 *
 * @param corrected 1 to 10 of A-Z and 0-9
 * @param reason in the person's own words, 10 to 500 characters
 * @param by who says so
 * @param at when
 */
public record Correction(String corrected, String reason, String by, Instant at)
    implements Serializable {
  /** The shortest reason. */
  public static final int LEAST_REASON = 10;

  /** The longest reason. */
  public static final int MOST_REASON = 500;

  public Correction {
    corrected = Plate.of(corrected, Issuer.UNKNOWN).characters();
    reason = reason.strip();
    if (reason.length() < LEAST_REASON || reason.length() > MOST_REASON) {
      throw new IllegalArgumentException(
          "correction refused: its reason has %d characters; give %d to %d"
              .formatted(reason.length(), LEAST_REASON, MOST_REASON));
    }
  }

  /** Never shows the characters. */
  @Override
  public String toString() {
    return "Correction[" + corrected.length() + " characters, " + at + "]";
  }
}
