package org.platewarden.web.compliance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.compliance.ComplianceReport;
import org.platewarden.compliance.MakeReports;
import org.platewarden.compliance.ReportAsked;
import org.platewarden.web.frame.NotFound;
import org.platewarden.web.frame.Say;

/** One report of one period. */
@Named
@RequestScoped
public class ReportPage {
  @Inject MakeReports make;
  @Inject ReportTables tables;
  @Inject Say say;
  @Inject HttpServletRequest request;

  private @Nullable ReportAsked asked;
  private @Nullable ComplianceReport report;
  private @Nullable String refusal;
  private List<ShownSection> sections = List.of();

  @PostConstruct
  void know() {
    asked = ReportAddress.asked(request.getParameter("n")).orElse(null);
    if (asked == null) {
      return;
    }
    try {
      report = make.make(asked);
      sections = tables.shown(report);
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
  }

  /** Answers 404 to an address that names no report. */
  public void check() throws IOException {
    if (asked == null) {
      NotFound.answer();
    }
  }

  /** Which report; nothing if there is none. */
  public @Nullable ReportAsked getAsked() {
    return asked;
  }

  /** Its address. */
  public String getAddress() {
    return asked == null ? "" : ReportAddress.of(asked);
  }

  /** The address of its period. */
  public String getPeriodAddress() {
    return asked == null ? "" : ReportAddress.of(asked.period());
  }

  /** The report; nothing if it was refused. */
  public @Nullable ComplianceReport getReport() {
    return report;
  }

  /** What it says of itself. */
  public List<String> getAbout() {
    return report == null ? List.of() : tables.about(report);
  }

  /** Its tables. */
  public List<ShownSection> getSections() {
    return sections;
  }

  /** Why there is no report; nothing if there is one. */
  public @Nullable String getRefusal() {
    return refusal;
  }
}
