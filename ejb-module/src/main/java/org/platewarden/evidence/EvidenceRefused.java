package org.platewarden.evidence;

import org.platewarden.audit.Refusal;
import org.platewarden.kernel.CaseNumber;

/** A read that is not saved, or not shown, as it stands. */
public final class EvidenceRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private EvidenceRefused(String code, String message) {
    super(code, message);
  }

  /** It is there already. */
  public static EvidenceRefused saved(CaseNumber number) {
    return new EvidenceRefused(
        "evidence-saved", "not saved: case %s has this read already".formatted(number));
  }

  static EvidenceRefused gone() {
    return new EvidenceRefused(
        "read-gone", "not shown: this read is no longer kept; ask again to see what is");
  }

  static EvidenceRefused notMasked() {
    return new EvidenceRefused(
        "picture-not-masked",
        "not shown: people in this picture cannot be masked, and none is shown unmasked; tell an administrator");
  }

  static EvidenceRefused tooMany(int most) {
    return new EvidenceRefused(
        "evidence-too-many",
        "not saved: the case has %d saved reads, and no case may have more; it takes only what matters"
            .formatted(most));
  }

  static EvidenceRefused tooLong(int saved, int most) {
    return new EvidenceRefused(
        "evidence-too-long",
        "not exported: the case has %d saved reads, and a report with pictures has %d at the most; take the workbook or the CSV, which have all"
            .formatted(saved, most));
  }

  static EvidenceRefused unknown(CaseNumber number) {
    return new EvidenceRefused(
        "evidence-unknown", "not shown: case %s has no such saved read".formatted(number));
  }
}
