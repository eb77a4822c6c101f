package org.platewarden.access;

import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;

/**
 * An agency that is to be known.
 *
 * @param code 2 to 20 letters, digits and dashes
 * @param name 2 to 80 characters
 */
public record AgencyToAdd(String code, String name) implements AuditSubject {
  /** The least characters of a name. */
  public static final int LEAST = 2;

  /** The most. */
  public static final int MOST = 80;

  public AgencyToAdd {
    code = AccessWords.code(code);
    name = AccessWords.checked("the name", name, LEAST, MOST);
  }

  @Override
  public String onTheTrail() {
    return "agency=%s; name=%s".formatted(code, SubjectField.written(name));
  }
}
