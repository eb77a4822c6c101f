package org.platewarden.report;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A report as PDF. */
final class PdfForm {
  private static final String LOOK =
      """
      @page { size: letter landscape; margin: 15mm 12mm 18mm 12mm;
        @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Public Sans'; font-size: 8pt; } }
      body { font-family: 'Public Sans'; font-size: 8.5pt; color: #1b1b1b; line-height: 1.35; }
      h1 { font-size: 15pt; margin: 0 0 4mm 0; color: #162e51; }
      h2 { font-size: 11pt; margin: 6mm 0 0 0; color: #162e51; page-break-after: avoid; }
      h2 + table { margin-top: 2mm; }
      p { margin: 0 0 1mm 0; }
      table { width: 100%; border-collapse: collapse; margin-top: 5mm; -fs-table-paginate: paginate; table-layout: auto; }
      th { text-align: left; vertical-align: bottom; border-bottom: 0.6mm solid #1a4480; padding: 1mm 1.5mm; }
      td { vertical-align: top; border-bottom: 0.2mm solid #a9aeb1; padding: 1mm 1.5mm; word-wrap: break-word; }
      td.whole { white-space: nowrap; }
      tr { page-break-inside: avoid; }
      """;

  private PdfForm() {}

  static byte[] of(Report report, List<Attachment> attachments) {
    Document page = Markup.page(report.title(), LOOK, report.locale());
    Element body = Markup.bodyOf(page);
    Markup.add(body, "h1", report.title());
    report.about().forEach(line -> Markup.add(body, "p", line));
    report.tables().forEach(table -> Markup.table(body, table));
    return PdfPress.print(page, attachments, document -> {});
  }
}
