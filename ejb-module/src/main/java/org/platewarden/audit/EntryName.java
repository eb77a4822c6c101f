package org.platewarden.audit;

import java.util.UUID;

/**
 * One attempt, by its name.
 *
 * @param attempt its id
 */
public record EntryName(UUID attempt) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "entry=" + attempt;
  }
}
