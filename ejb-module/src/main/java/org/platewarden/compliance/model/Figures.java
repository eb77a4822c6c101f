package org.platewarden.compliance.model;

import java.time.ZoneId;
import java.util.List;
import org.platewarden.compliance.FlagTerms;
import org.platewarden.compliance.ReportAsked;
import org.platewarden.compliance.Section;
import org.platewarden.compliance.Stamp;

/** Reckons the figures of a report. */
public interface Figures {
  /**
   * Takes them, those of all reports at one moment. Joins the caller's transaction, in which
   * nothing may have been asked of the database before.
   *
   * @throws org.platewarden.compliance.ReportRefused if there are too many rows, or it took too
   *     long
   */
  List<Taken> take(List<ReportAsked> asked, ZoneId zone, FlagTerms terms);

  /**
   * What was taken.
   *
   * @param stamp the moment
   * @param sections as they are in the database: nothing is hidden in them yet
   */
  record Taken(Stamp stamp, List<Section> sections) {
    public Taken {
      sections = List.copyOf(sections);
    }
  }
}
