package org.platewarden.sensitive;

import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;
import org.platewarden.reads.Where;

/**
 * A place that area answers shall leave out.
 *
 * @param name 3 to 120 characters
 * @param kind what people go there for
 * @param area where; 25 m to 5 km, half across
 */
public record SensitivePlaceToAdd(String name, SensitiveKind kind, Where.Area area)
    implements AuditSubject {
  static final int LEAST_NAME = 3;
  static final int MOST_NAME = 120;

  /** A camera's place is known no better. */
  static final double LEAST_METRES = 25;

  /** A larger one would leave out a town. */
  static final double MOST_METRES = 5_000;

  /** The same with no blanks around its name. */
  SensitivePlaceToAdd checked() {
    String stripped = name.strip();
    if (stripped.length() < LEAST_NAME || stripped.length() > MOST_NAME) {
      throw SensitiveRefused.name(stripped.length(), LEAST_NAME, MOST_NAME);
    }
    double reach = area.radiusMetres();
    if (reach < LEAST_METRES || reach > MOST_METRES) {
      throw SensitiveRefused.size(reach, LEAST_METRES, MOST_METRES);
    }
    return new SensitivePlaceToAdd(stripped, kind, area);
  }

  @Override
  public String onTheTrail() {
    return "name=%s; kind=%s; where=%s"
        .formatted(SubjectField.written(name), kind, area.onTheTrail());
  }
}
