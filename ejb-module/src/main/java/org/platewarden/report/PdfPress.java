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
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.w3c.dom.Document;

/** Makes PDFs for people and for screen readers of pages: tagged, with language and fonts. */
final class PdfPress {
  /** How the address of a picture begins that is in the page itself; no other is followed. */
  static final String IN_ITSELF = "data:";

  private static final String REGULAR_FONT = "public-sans-regular.ttf";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;
  private static final String FONT = "Public Sans";

  static {
    // it would tell the server's log of every page it lays out
    XRLog.setLoggingEnabled(false);
  }

  private PdfPress() {}

  /** What is done to a document before it is written. */
  interface Finish {
    void on(PDDocument document) throws IOException;
  }

  static byte[] print(Document page, List<Attachment> attachments, Finish finish) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      PdfRendererBuilder pdf = new PdfRendererBuilder();
      pdf.usePdfUaAccessibility(true);
      pdf.useFont(PdfPress::regularFont, FONT, REGULAR, FontStyle.NORMAL, true);
      pdf.useFont(() -> font("public-sans-bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true);
      // a report is whole in itself: nothing is fetched, whatever stands in a cell
      pdf.useUriResolver((base, uri) -> uri.startsWith(IN_ITSELF) ? uri : null);
      pdf.withProducer("Platewarden");
      pdf.withW3cDocument(page, "");
      pdf.toStream(bytes);
      try (PdfBoxRenderer renderer = pdf.buildPdfRenderer()) {
        renderer.layout();
        renderer.createPDFWithoutClosing();
        PDDocument document = renderer.getPdfDocument();
        attach(document, attachments);
        finish.on(document);
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

  /** The font of all reports. */
  static InputStream regularFont() {
    return font(REGULAR_FONT);
  }

  private static InputStream font(String file) {
    return Objects.requireNonNull(PdfPress.class.getResourceAsStream(file), file);
  }
}
