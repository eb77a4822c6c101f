package org.platewarden.compliance;

import org.platewarden.audit.Refusal;

/** A report that is not made as it was asked for. */
public final class ReportRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  private ReportRefused(String code, String message) {
    super(code, message);
  }

  /** It has more rows than anybody reads. */
  public static ReportRefused tooMany(int most) {
    return new ReportRefused(
        "report-too-many",
        "report refused: it has more than %d rows; ask for a shorter period".formatted(most));
  }

  /** The database was not done in time. */
  public static ReportRefused tookTooLong(int seconds) {
    return new ReportRefused(
        "report-too-long",
        "report refused: it took longer than %d seconds; ask for a shorter period, or when there is less to do"
            .formatted(seconds));
  }

  static ReportRefused showsQueries() {
    return new ReportRefused(
        "report-shows-queries",
        "report refused: it shows what was asked; only compliance staff and auditors may have it");
  }

  static ReportRefused notOver() {
    return new ReportRefused(
        "report-not-over",
        "sample refused: it is drawn by the first checkpoint that is sealed once the period is over, and there is none yet");
  }

  static ReportRefused notPublished() {
    return new ReportRefused(
        "report-not-published",
        "bundle refused: no checkpoint of the log is published; see that the trail is sealed");
  }

  static ReportRefused noLedgerEntry() {
    return new ReportRefused(
        "ledger-no-entry", "refused: that week of the public ledger has no such entry");
  }
}
