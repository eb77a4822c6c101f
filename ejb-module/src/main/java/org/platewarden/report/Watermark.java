package org.platewarden.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * Marks every page with who took it: legibly at its foot, and pale across it, over pictures too.
 * Screen readers pass it by; the first page says the same in words.
 */
final class Watermark {
  /** The property of the file that names the entry on the trail. */
  static final String PROPERTY = "PlatewardenTrailEntry";

  private static final float FOOT_SIZE = 7;
  private static final float FOOT_HEIGHT = 34;
  private static final float MARGIN = 42;
  private static final float PALE = 0.13f;
  private static final float GREY = 0.15f;
  private static final double SLOPE = Math.toRadians(32);
  private static final int ACROSS = 3;
  private static final float LARGEST = 17;
  private static final float PER_SIZE = 1000;

  private final PDFont font;
  private final String words;

  private Watermark(PDFont font, String words) {
    this.font = font;
    this.words = words;
  }

  static void on(PDDocument document, Dossier.Mark mark) throws IOException {
    try (InputStream file = PdfPress.regularFont()) {
      PDFont font = PDType0Font.load(document, file, true);
      Watermark watermark = new Watermark(font, writable(font, mark.words()));
      for (PDPage page : document.getPages()) {
        watermark.on(document, page);
      }
    }
    document.getDocumentInformation().setCustomMetadataValue(PROPERTY, mark.id());
  }

  private void on(PDDocument document, PDPage page) throws IOException {
    try (PDPageContentStream pen =
        new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      pen.beginMarkedContent(COSName.ARTIFACT);
      pen.setNonStrokingColor(GREY);
      across(pen, page.getMediaBox());
      pen.beginText();
      pen.setFont(font, Math.min(FOOT_SIZE, fitting(page.getMediaBox().getWidth() - 2 * MARGIN)));
      pen.newLineAtOffset(MARGIN, FOOT_HEIGHT);
      pen.showText(words);
      pen.endText();
      pen.endMarkedContent();
    }
  }

  private void across(PDPageContentStream pen, PDRectangle page) throws IOException {
    PDExtendedGraphicsState pale = new PDExtendedGraphicsState();
    pale.setNonStrokingAlphaConstant(PALE);
    pen.saveGraphicsState();
    pen.setGraphicsStateParameters(pale);
    double length = page.getWidth() / Math.cos(SLOPE);
    float size = Math.min(LARGEST, fitting((float) length - 2 * MARGIN));
    for (int row = 0; row < ACROSS; row++) {
      float height = page.getHeight() * (2 * row + 1) / (2f * ACROSS) - page.getWidth() / 4;
      pen.beginText();
      pen.setFont(font, size);
      pen.setTextMatrix(Matrix.getRotateInstance(SLOPE, MARGIN, height));
      pen.showText(words);
      pen.endText();
    }
    pen.restoreGraphicsState();
  }

  /** The size of letters at which the words are as long as that. */
  private float fitting(float length) throws IOException {
    return length * PER_SIZE / font.getStringWidth(words);
  }

  /** Letters that the font has not are a question mark each; the id has none such. */
  private static String writable(PDFont font, String words) {
    return words
        .codePoints()
        .mapToObj(Character::toString)
        .map(letter -> isWritable(font, letter) ? letter : "?")
        .collect(Collectors.joining());
  }

  private static boolean isWritable(PDFont font, String letter) {
    try {
      font.getStringWidth(letter);
      return !Character.isISOControl(letter.codePointAt(0));
    } catch (IllegalArgumentException | IOException e) {
      return false;
    }
  }
}
