package org.platewarden.cameras;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;

/**
 * What people say of a camera when they register or change it. Nothing of it is derived: whoever
 * registers a camera answers for whose law applies there.
 *
 * @param code for good
 * @param name how people call it, 1 to 80 characters
 * @param owner who owns it, 1 to 80 characters
 * @param kind fixed or mobile
 * @param place where it stands; of a mobile one its base
 * @param placeOfCapture ISO 3166-2
 * @param timeZone IANA
 * @param feedFormat in which maker's format it tells of reads of its own; empty if it sends frames
 *     alone
 * @param silentAfter how long it may say nothing, 5 minutes to 7 days; if empty, its usual decides
 */
public record CameraRegistration(
    CameraCode code,
    String name,
    String owner,
    CameraKind kind,
    GeoPoint place,
    String placeOfCapture,
    ZoneId timeZone,
    String feedFormat,
    Optional<Duration> silentAfter)
    implements AuditSubject {
  /** The most characters of a name and of an owner. */
  public static final int LONGEST_NAME = 80;

  private static final Duration LEAST_SILENCE = Duration.ofMinutes(5);
  private static final Duration MOST_SILENCE = Duration.ofDays(7);

  public CameraRegistration {
    if (!isName(name) || !isName(owner)) {
      throw new IllegalArgumentException(
          "camera refused: its name has %d characters and its owner %d; give each 1 to %d, none of them a control character"
              .formatted(name.length(), owner.length(), LONGEST_NAME));
    }
    if (!PlaceOfCapture.isStateOrProvince(placeOfCapture)) {
      throw new IllegalArgumentException(
          "camera refused: its place of capture is no state or province; give an ISO 3166-2 code such as US-CA");
    }
    if (silentAfter.filter(length -> !isSilence(length)).isPresent()) {
      throw new IllegalArgumentException(
          "camera refused: it would be silent after %s; give 5 minutes to 7 days"
              .formatted(silentAfter.get()));
    }
  }

  /** Whether it can be a camera's name, or an owner's. */
  public static boolean isName(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST_NAME
        && text.chars().noneMatch(Character::isISOControl)
        && text.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
  }

  /** Whether a camera may be silent as long as this before somebody is told. */
  public static boolean isSilence(Duration length) {
    return length.compareTo(LEAST_SILENCE) >= 0 && length.compareTo(MOST_SILENCE) <= 0;
  }

  @Override
  public String onTheTrail() {
    return "camera=%s; name=%s; owner=%s; kind=%s; latitude=%s; longitude=%s; placeOfCapture=%s; timeZone=%s; feedFormat=%s; silentAfter=%s"
        .formatted(
            code,
            SubjectField.written(name),
            SubjectField.written(owner),
            kind,
            place.latitude(),
            place.longitude(),
            placeOfCapture,
            timeZone,
            feedFormat,
            silentAfter.map(Duration::toString).orElse("its usual"));
  }
}
