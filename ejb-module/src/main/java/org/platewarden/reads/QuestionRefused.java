package org.platewarden.reads;

import java.time.Duration;
import org.platewarden.audit.Refusal;

/** A question that the archive does not answer as it stands, with what would make it answerable. */
public final class QuestionRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private QuestionRefused(String code, String message) {
    super(code, message);
  }

  static QuestionRefused nothingAsked() {
    return new QuestionRefused(
        "nothing-asked", "query refused: it names neither a plate nor a place; give one of them");
  }

  static QuestionRefused vehicleAlone() {
    return new QuestionRefused(
        "vehicle-alone",
        "query refused: it names a vehicle's make, model or colour alone; add a part of the plate, a camera or a place");
  }

  static QuestionRefused placeTooWide(double radiusMetres, double mostMetres) {
    return new QuestionRefused(
        "place-too-wide",
        "query refused: its place reaches %.0f km, and %.0f km is the most without a plate; choose a smaller place or add a part of the plate"
            .formatted(radiusMetres / 1000, mostMetres / 1000));
  }

  static QuestionRefused placeTooWideForSoLong(double radiusMetres, Duration window) {
    return new QuestionRefused(
        "place-too-wide-for-so-long",
        "query refused: its place reaches %.0f km over %d days, and beyond %.0f km %d days is the most without a plate; choose a smaller place, a shorter window, or add a part of the plate"
            .formatted(
                radiusMetres / 1000,
                window.toDays(),
                ReadsQuery.WIDE_METRES / 1000,
                ReadsQuery.WIDE_WINDOW.toDays()));
  }

  /** The database gave up: too much had to be looked through. */
  public static QuestionRefused tookTooLong() {
    return new QuestionRefused(
        "took-too-long",
        "query refused: too many reads had to be looked through, and it was stopped; give more of the plate, a shorter window or a smaller place");
  }
}
