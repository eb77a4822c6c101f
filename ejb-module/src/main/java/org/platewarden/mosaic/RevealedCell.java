package org.platewarden.mosaic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A vehicle, a place and a day that a case has been shown.
 *
 * @param plate the plate's characters
 * @param cell the place: a square of a hundredth of a degree, about a kilometre
 * @param day in UTC
 */
public record RevealedCell(String plate, String cell, LocalDate day) {
  private static final int CELLS_IN_A_DEGREE = 100;

  /** Of a read; latitude and longitude in degrees. */
  public static RevealedCell of(
      String plate, double latitude, double longitude, Instant capturedAt) {
    return new RevealedCell(
        plate,
        "%d/%d"
            .formatted(
                (int) Math.floor(latitude * CELLS_IN_A_DEGREE),
                (int) Math.floor(longitude * CELLS_IN_A_DEGREE)),
        capturedAt.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /** Never shows the plate. */
  @Override
  public String toString() {
    return "RevealedCell[" + cell + " on " + day + "]";
  }
}
