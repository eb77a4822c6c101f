package org.platewarden.it.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as a person sees it: the words of each page, and pictures of the pages. */
public final class PdfPages {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final float DOTS_PER_INCH = 80;

  private PdfPages() {}

  /** All its words, with single spaces. */
  public static String words(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  /** The words of one page, from 1. */
  public static String words(PDDocument document, int page) throws IOException {
    PDFTextStripper text = new PDFTextStripper();
    text.setStartPage(page);
    text.setEndPage(page);
    return text.getText(document).replaceAll("\\s+", " ");
  }

  /** Keeps a picture of each page beside the screenshots. */
  public static void keep(PDDocument document, String name) throws IOException {
    Files.createDirectories(SCREENSHOTS);
    PDFRenderer renderer = new PDFRenderer(document);
    for (int page = 0; page < document.getNumberOfPages(); page++) {
      ImageIO.write(
          renderer.renderImageWithDPI(page, DOTS_PER_INCH),
          "png",
          SCREENSHOTS.resolve("%s-page-%d.png".formatted(name, page + 1)).toFile());
    }
  }
}
