package org.platewarden.report;

import java.util.Base64;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A dossier as PDF. */
final class DossierForm {
  private static final String LOOK =
      """
      @page { size: letter; margin: 15mm 15mm 22mm 15mm;
        @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Public Sans'; font-size: 8pt; vertical-align: top; padding-top: 9mm; } }
      body { font-family: 'Public Sans'; font-size: 9pt; color: #1b1b1b; line-height: 1.35; }
      h1 { font-size: 17pt; margin: 0 0 4mm 0; color: #162e51; }
      h2 { font-size: 13pt; margin: 7mm 0 2mm 0; color: #162e51; page-break-after: avoid; }
      h3 { font-size: 13pt; margin: 0 0 2mm 0; color: #162e51; page-break-before: always; page-break-after: avoid; }
      p { margin: 0 0 1.5mm 0; }
      p.notice { margin: 0 0 4mm 0; padding: 2mm 3mm; border-left: 1.5mm solid #e5a000; background-color: #faf3d1; font-weight: bold; }
      p.caption { font-size: 8pt; color: #3d4551; margin: 1mm 0 3mm 0; }
      div.picture { page-break-inside: avoid; }
      table { width: 100%; border-collapse: collapse; margin: 0 0 3mm 0; -fs-table-paginate: paginate; }
      th { text-align: left; vertical-align: top; padding: 0.8mm 1.5mm; }
      thead th { vertical-align: bottom; border-bottom: 0.6mm solid #1a4480; }
      td { vertical-align: top; border-bottom: 0.2mm solid #a9aeb1; padding: 0.8mm 1.5mm; word-wrap: break-word; }
      tbody th { border-bottom: 0.2mm solid #a9aeb1; font-weight: normal; color: #3d4551; width: 46mm; }
      tr { page-break-inside: avoid; }
      table.facts { page-break-inside: avoid; -fs-table-paginate: auto; }
      """;

  private DossierForm() {}

  static byte[] of(Dossier dossier, List<Attachment> attachments) {
    Document page = Markup.page(dossier.title(), LOOK, dossier.locale());
    Element body = Markup.bodyOf(page);
    Markup.add(body, "h1", dossier.title());
    dossier.parts().forEach(part -> add(body, part));
    return PdfPress.print(page, attachments, document -> Watermark.on(document, dossier.mark()));
  }

  private static void add(Element body, Dossier.Part part) {
    switch (part) {
      case Dossier.Heading(String words, boolean below) ->
          Markup.add(body, below ? "h3" : "h2", words);
      case Dossier.Words(String words) -> Markup.add(body, "p", words);
      case Dossier.Notice(String words) ->
          Markup.add(body, "p", words).setAttribute("class", "notice");
      case Dossier.Facts(List<Dossier.Fact> facts) -> add(body, facts);
      case Dossier.Picture picture -> add(body, picture);
      case Dossier.Grid(Report.Table table) -> Markup.table(body, table);
    }
  }

  private static void add(Element body, List<Dossier.Fact> facts) {
    Element table = Markup.add(body, "table", "");
    table.setAttribute("class", "facts");
    Element rows = Markup.add(table, "tbody", "");
    for (Dossier.Fact fact : facts) {
      Element row = Markup.add(rows, "tr", "");
      Markup.add(row, "th", fact.name()).setAttribute("scope", "row");
      Markup.add(row, "td", fact.value());
    }
  }

  private static void add(Element body, Dossier.Picture picture) {
    Element around = Markup.add(body, "div", "");
    around.setAttribute("class", "picture");
    Element image = Markup.add(around, "img", "");
    image.setAttribute(
        "src",
        PdfPress.IN_ITSELF
            + picture.type()
            + ";base64,"
            + Base64.getEncoder().encodeToString(picture.bytes()));
    image.setAttribute("alt", picture.instead());
    image.setAttribute("style", "width: %dmm".formatted(picture.width()));
    Markup.add(around, "p", picture.caption()).setAttribute("class", "caption");
  }
}
