package org.platewarden.reads;

import java.time.YearMonth;
import org.platewarden.audit.AuditSubject;

/** A month, of UTC, whose every read is too old to be asked for. */
public record OldMonth(YearMonth month) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "month=" + month;
  }
}
