package org.platewarden.vendor;

import java.time.Instant;
import org.platewarden.audit.Refusal;

/** Vendors are not asked this. */
public final class LookUpRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private LookUpRefused(String code, String message) {
    super(code, message);
  }

  static LookUpRefused lookBack(Instant from, Instant oldest) {
    return new LookUpRefused(
        "look-back-too-long",
        "vendors not asked: the window begins at %s, and five years back ends at %s; choose a later beginning"
            .formatted(from, oldest));
  }
}
