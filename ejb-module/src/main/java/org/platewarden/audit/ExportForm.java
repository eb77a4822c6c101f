package org.platewarden.audit;

import java.util.Locale;

/** In which form an answer is taken away. */
public enum ExportForm implements AuditSubject {
  CSV,
  XLSX,
  PDF;

  @Override
  public String onTheTrail() {
    return "form=" + name().toLowerCase(Locale.ROOT);
  }
}
