package org.platewarden.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A report as PDF for people and for screen readers: tagged, with its language and its fonts. */
final class PdfForm {
  private static final int LONGEST_WHOLE = 14;
  private static final String NOTHING = "–";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;
  private static final String FONT = "Public Sans";
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

  static {
    // it would tell the server's log of every page it lays out
    XRLog.setLoggingEnabled(false);
  }

  private PdfForm() {}

  static byte[] of(Report report, List<Attachment> attachments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      PdfRendererBuilder pdf = new PdfRendererBuilder();
      pdf.usePdfUaAccessibility(true);
      pdf.useFont(() -> font("public-sans-regular.ttf"), FONT, REGULAR, FontStyle.NORMAL, true);
      pdf.useFont(() -> font("public-sans-bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true);
      // a report is whole in itself: nothing is fetched, whatever stands in a cell
      pdf.useUriResolver((base, uri) -> null);
      pdf.withProducer("Platewarden");
      pdf.withW3cDocument(page(report), "");
      pdf.toStream(bytes);
      try (PdfBoxRenderer renderer = pdf.buildPdfRenderer()) {
        renderer.layout();
        renderer.createPDFWithoutClosing();
        PDDocument document = renderer.getPdfDocument();
        attach(document, attachments);
        document.save(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a PDF cannot be written to memory", e);
    }
    return bytes.toByteArray();
  }

  private static void attach(PDDocument document, List<Attachment> attachments) throws IOException {
    if (attachments.isEmpty()) {
      return;
    }
    Map<String, PDComplexFileSpecification> files = new TreeMap<>();
    for (Attachment attachment : attachments) {
      PDEmbeddedFile file =
          new PDEmbeddedFile(document, new ByteArrayInputStream(attachment.bytes()));
      file.setSubtype(attachment.type());
      file.setSize(attachment.bytes().length);
      PDComplexFileSpecification named = new PDComplexFileSpecification();
      named.setFile(attachment.name());
      named.setFileUnicode(attachment.name());
      named.setFileDescription(attachment.what());
      named.setEmbeddedFile(file);
      named.setEmbeddedFileUnicode(file);
      files.put(attachment.name(), named);
    }
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(files);
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }

  private static InputStream font(String file) {
    return Objects.requireNonNull(PdfForm.class.getResourceAsStream(file), file);
  }

  private static Document page(Report report) {
    Document page = empty();
    Element html = page.createElement("html");
    html.setAttribute("lang", report.locale().toLanguageTag());
    page.appendChild(html);
    Element head = add(html, "head", "");
    add(head, "title", report.title());
    Element subject = add(head, "meta", "");
    subject.setAttribute("name", "description");
    subject.setAttribute("content", report.title());
    add(head, "style", LOOK);
    Element body = add(html, "body", "");
    add(body, "h1", report.title());
    report.about().forEach(line -> add(body, "p", line));
    report.tables().forEach(table -> table(body, table));
    return page;
  }

  private static void table(Element body, Report.Table told) {
    if (!told.title().isEmpty()) {
      add(body, "h2", told.title());
    }
    Element table = add(body, "table", "");
    Element headings = add(add(table, "thead", ""), "tr", "");
    told.columns().forEach(column -> add(headings, "th", column).setAttribute("scope", "col"));
    Element rows = add(table, "tbody", "");
    for (List<String> cells : told.rows()) {
      Element row = add(rows, "tr", "");
      cells.forEach(cell -> add(row, cell));
    }
    if (told.rows().isEmpty()) {
      // a body without a row is no table to a screen reader
      Element row = add(rows, "tr", "");
      told.columns().forEach(column -> add(row, NOTHING));
    }
  }

  /** A plate or a number is never broken over two lines. */
  private static void add(Element row, String cell) {
    Element made = add(row, "td", cell);
    if (cell.length() <= LONGEST_WHOLE) {
      made.setAttribute("class", "whole");
    }
  }

  private static Element add(Element parent, String name, String text) {
    Element child = parent.getOwnerDocument().createElement(name);
    if (!text.isEmpty()) {
      child.setTextContent(text.replaceAll("[\\p{Cc}&&[^\n\t]]", " "));
    }
    parent.appendChild(child);
    return child;
  }

  private static Document empty() {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK makes no XML documents", e);
    }
  }
}
