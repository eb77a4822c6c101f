package org.platewarden.access;

import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;

/**
 * Whose account is to be closed, or opened again, and why.
 *
 * @param person whose
 * @param reason 10 to 1,000 characters
 */
public record AccountOrder(String person, String reason) implements AuditSubject {
  /** The least characters of a reason. */
  public static final int LEAST = 10;

  /** The most. */
  public static final int MOST = 1000;

  public AccountOrder {
    person = AccessWords.userName(person);
    reason = AccessWords.checked("the reason", reason, LEAST, MOST);
  }

  @Override
  public String onTheTrail() {
    return "person=%s; reason=%s".formatted(person, SubjectField.written(reason));
  }
}
