package org.platewarden.sensitive;

import java.util.UUID;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;

/**
 * A place that area answers shall leave out no more.
 *
 * @param id its number
 * @param reason 10 to 500 characters
 */
public record SensitivePlaceEnding(UUID id, String reason) implements AuditSubject {
  static final int LEAST_REASON = 10;
  static final int MOST_REASON = 500;

  String checkedReason() {
    String stripped = reason.strip();
    if (stripped.length() < LEAST_REASON || stripped.length() > MOST_REASON) {
      throw SensitiveRefused.reason(stripped.length(), LEAST_REASON, MOST_REASON);
    }
    return stripped;
  }

  @Override
  public String onTheTrail() {
    return "place=%s; reason=%s".formatted(id, SubjectField.written(reason));
  }
}
