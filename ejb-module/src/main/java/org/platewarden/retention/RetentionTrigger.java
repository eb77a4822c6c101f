package org.platewarden.retention;

import org.platewarden.audit.AuditSubject;

/** Why a run begins. */
public enum RetentionTrigger implements AuditSubject {
  /** It is night. */
  NIGHT,
  /** Something is due under a rule of minutes or hours. */
  SHORT_RULE,
  /** A person wants it. */
  PERSON;

  @Override
  public String onTheTrail() {
    return "trigger=" + name();
  }
}
