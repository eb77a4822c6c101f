package org.platewarden.compliance;

/** The reports that there are. Names are stored; never rename one, add another. */
public enum ReportKind {
  /** Queries against hits, refusals, flags and reviews: the quarterly audit (R30). */
  AUDIT(false),
  /** Who holds what right, since and until when, by whose approval, and trained until when. */
  ACCESS(false),
  /** What is held and until when, by place and class, and what holds keep. */
  HOLDINGS(false),
  /** What vendors were asked and what came of it. */
  VENDORS(false),
  /** Each query with its time, what was asked, by whom and for which purpose (SB 34). */
  ACCESS_RECORD(true),
  /** Figures of a year in which nobody can be found again. */
  YEARLY(false),
  /** A part of the queries, drawn so that everybody can draw it again. */
  SAMPLE(false);

  private final boolean showsQueries;

  ReportKind(boolean showsQueries) {
    this.showsQueries = showsQueries;
  }

  /** Whether it shows what was asked, plates among it. */
  public boolean showsQueries() {
    return showsQueries;
  }
}
