package org.platewarden.web.compliance;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.platewarden.audit.Refusal;
import org.platewarden.compliance.AuditBundle;
import org.platewarden.compliance.ComplianceReport;
import org.platewarden.compliance.MakeAuditBundle;
import org.platewarden.compliance.ReportKind;
import org.platewarden.compliance.ReportPeriod;
import org.platewarden.report.Report;
import org.platewarden.web.frame.FileAnswer;
import org.platewarden.web.frame.Language;
import org.platewarden.web.frame.Say;

/** All that an outside auditor asks for, in one zip; on the trail. */
@WebServlet("/compliance/bundle")
public class BundleExport extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient MakeAuditBundle make;
  @Inject transient ReportTables tables;
  @Inject transient Language language;
  @Inject transient Say say;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ReportPeriod> period = ReportAddress.period(request.getParameter("n"));
    if (period.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    FileAnswer answer = new FileAnswer(response);
    try {
      byte[] zip = zip(make.make(period.get()), request.getRemoteUser());
      answer.send(zip, BundleZip.TYPE, "audit-%s.zip".formatted(period.get()));
    } catch (Refusal refusal) {
      answer.refuse(refusal, say.refusal(refusal), HttpServletResponse.SC_CONFLICT);
    }
  }

  private byte[] zip(AuditBundle bundle, String person) throws IOException {
    BundleZip zip =
        new BundleZip()
            .with(
                "README.txt",
                resource(
                    language.getCode().equals("es")
                        ? "bundle-readme_es.txt"
                        : "bundle-readme.txt"));
    for (ComplianceReport report : bundle.reports()) {
      Report told = tables.report(report, person);
      String name = "reports/" + ReportExport.fileName(report.asked());
      zip.with(name + ".pdf", told.pdf()).with(name + ".csv", told.csv());
    }
    zip.with("rules-in-force.csv", rules(bundle.report(ReportKind.HOLDINGS)))
        .with("log/checkpoint", bundle.checkpoint())
        .with("log/trail.vkey", bundle.verifierKey() + "\n")
        .with("check_proof.py", resource("check_proof.py"));
    bundle.proofs().forEach(zip::with);
    return zip.bytes();
  }

  private byte[] rules(ComplianceReport holdings) {
    ComplianceReport alone =
        new ComplianceReport(
            holdings.asked(),
            holdings.zone(),
            holdings.stamp(),
            holdings.terms(),
            List.of(holdings.section("rules")));
    Report.Table table = tables.report(alone, "-").tables().getFirst();
    return new Report(table.title(), List.of(), table.columns(), table.rows(), language.getLocale())
        .csv();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream resource = BundleExport.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(resource, name).readAllBytes();
    }
  }
}
