package org.platewarden.compliance;

import java.time.ZoneId;
import java.util.List;

/**
 * A report, made at one moment, in no language yet.
 *
 * @param asked which, of which period
 * @param zone the agency's clock, by which the period's days are meant
 * @param stamp when it was made, and what the trail's log had come to
 * @param terms by which it was reckoned, as {@code key=value}
 * @param sections its tables
 */
public record ComplianceReport(
    ReportAsked asked, ZoneId zone, Stamp stamp, List<String> terms, List<Section> sections) {
  public ComplianceReport {
    terms = List.copyOf(terms);
    sections = List.copyOf(sections);
  }

  /**
   * One of its tables.
   *
   * @throws IllegalArgumentException if it has none of that name
   */
  public Section section(String key) {
    return sections.stream()
        .filter(each -> each.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such section: " + key));
  }
}
