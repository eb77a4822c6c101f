package org.platewarden.retention;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.GeoCircle;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.TimeWindow;

/**
 * What must not go, for how long and on whose word. Of several things that it names all must fit.
 *
 * @param names what it keeps
 * @param reason why, 10 to 1,000 characters
 * @param authority who ordered it, 3 to 200 characters
 * @param review when it is looked at again
 * @param end until when it stands
 */
public record HoldOrder(Names names, String reason, String authority, Instant review, Instant end)
    implements AuditSubject {
  static final int LEAST_REASON = 10;
  static final int MOST_REASON = 1000;
  private static final int LEAST_AUTHORITY = 3;
  private static final int MOST_AUTHORITY = 200;

  /**
   * What a hold keeps, at least one thing.
   *
   * @param ofCase what was seen of the vehicles that are registered in it
   * @param plate what was seen of it, whoever issued it where the issuer is unknown
   * @param camera what it saw
   * @param circle what was seen inside
   * @param window what was seen then
   */
  public record Names(
      Optional<CaseNumber> ofCase,
      Optional<Plate> plate,
      Optional<CameraCode> camera,
      Optional<GeoCircle> circle,
      Optional<TimeWindow> window) {
    public Names {
      if (Stream.of(ofCase, plate, camera, circle, window).allMatch(Optional::isEmpty)) {
        throw RetentionRefused.holdNamesNothing();
      }
    }

    String onTheTrail() {
      return Stream.of(
              ofCase.map(number -> "case=" + number),
              plate.map(it -> "plate=%s; issuer=%s".formatted(it.characters(), it.issuer().code())),
              camera.map(code -> "camera=" + code),
              circle.map(
                  it ->
                      "place=%.5f,%.5f+%.0fm"
                          .formatted(
                              it.centre().latitude(), it.centre().longitude(), it.radiusMetres())),
              window.map(it -> "from=%s; until=%s".formatted(it.from(), it.until())))
          .flatMap(Optional::stream)
          .reduce((one, other) -> one + "; " + other)
          .orElse("");
    }
  }

  public HoldOrder {
    Objects.requireNonNull(names);
    reason = RetentionWords.checked("reason", reason, LEAST_REASON, MOST_REASON);
    authority = RetentionWords.checked("authority", authority, LEAST_AUTHORITY, MOST_AUTHORITY);
    if (review.isAfter(end)) {
      throw RetentionRefused.holdTimes();
    }
  }

  /** Whether it can be a reason. */
  public static boolean isReason(String written) {
    return RetentionWords.fits(written, LEAST_REASON, MOST_REASON);
  }

  /** Whether it can be an authority. */
  public static boolean isAuthority(String written) {
    return RetentionWords.fits(written, LEAST_AUTHORITY, MOST_AUTHORITY);
  }

  @Override
  public String onTheTrail() {
    return "%s; reason=%s; authority=%s; review=%s; end=%s"
        .formatted(
            names.onTheTrail(),
            SubjectField.written(reason),
            SubjectField.written(authority),
            review,
            end);
  }
}
