package org.platewarden.compliance;

import org.platewarden.audit.AuditSubject;

/**
 * An entry of the public ledger.
 *
 * @param week in which it stands
 * @param entry its pseudonym there, 24 hexadecimal digits
 */
public record LedgerName(LedgerWeek week, String entry) implements AuditSubject {
  public LedgerName {
    if (!entry.matches("[0-9a-f]{24}")) {
      throw new IllegalArgumentException(
          "entry refused: it has %d characters; give the 24 digits of the ledger"
              .formatted(entry.length()));
    }
  }

  @Override
  public String onTheTrail() {
    return "week=" + week + "; entry=" + entry;
  }
}
