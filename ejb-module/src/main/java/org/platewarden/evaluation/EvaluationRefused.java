package org.platewarden.evaluation;

import org.platewarden.audit.Refusal;

/** Something about models and corrected reads that is not done. */
public final class EvaluationRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private EvaluationRefused(String code, String message) {
    super(code, message);
  }

  static EvaluationRefused exportWithoutReason(int length) {
    return new EvaluationRefused(
        "export-reason",
        "export refused: its reason has %d characters; give %d to %d"
            .formatted(length, ExportOrder.LEAST_REASON, ExportOrder.MOST_REASON));
  }

  static EvaluationRefused nothingToExport() {
    return new EvaluationRefused(
        "export-nothing", "export refused: no read with a picture has been corrected yet");
  }

  static EvaluationRefused nothingToScore() {
    return new EvaluationRefused(
        "score-nothing", "scoring refused: no read with a picture has been corrected yet");
  }

  static EvaluationRefused scoringAlready() {
    return new EvaluationRefused(
        "score-already", "scoring refused: one is under way; wait for its end, or stop it");
  }

  static EvaluationRefused notScoring() {
    return new EvaluationRefused("score-none", "nothing stopped: no scoring is under way");
  }

  static EvaluationRefused unknownVersion() {
    return new EvaluationRefused(
        "model-unknown", "scoring refused: there is no such model version; load the page again");
  }

  static EvaluationRefused noPicture() {
    return new EvaluationRefused(
        "difference-gone", "not shown: the read or its picture is no longer kept");
  }
}
