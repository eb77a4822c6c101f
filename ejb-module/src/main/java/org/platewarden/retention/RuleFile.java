package org.platewarden.retention;

import org.platewarden.audit.AuditSubject;

/**
 * Rules as they stand in a file, to be drafted.
 *
 * @param text CSV, as {@link RulesAsCsv} has it
 */
public record RuleFile(String text) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "lines=" + text.lines().count();
  }
}
