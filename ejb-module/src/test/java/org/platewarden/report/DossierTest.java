package org.platewarden.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Words, facts and pictures that people take away. */
class DossierTest {
  private static final String ID = "3f0c9a52-11d2-4a57-8c6c-8f4f3d1b7a10";
  private static final String MARK =
      "reyes · 2026-03-01 12:00:00 UTC · case HI-1 · entry " + ID + " · Ω丙";

  @Test
  @DisplayName("R39: with pictures, facts and a mark it is PDF/UA-1 by a checker that is not ours")
  void it_is_accessible() throws Exception {
    var result = CheckedPdf.by(dossier(3).pdf());
    assertThat(result.getFailedChecks().keySet()).isEmpty();
    assertThat(result.isCompliant()).isTrue();
  }

  @Test
  @DisplayName("Every page says legibly who took it, when and for which case, and so does the file")
  void every_page_says_who_took_it() throws Exception {
    try (PDDocument document = Loader.loadPDF(dossier(40).pdf())) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        assertThat(textOf(document, page)).as("page " + page).contains("reyes", "HI-1", ID);
      }
      assertThat(document.getDocumentInformation().getCustomMetadataValue(Watermark.PROPERTY))
          .isEqualTo(ID);
      assertThat(new PDFRenderer(document).renderImage(0).getWidth()).isPositive();
    }
  }

  @Test
  @DisplayName("R29: nothing is fetched for a dossier, and what stands in it is no markup")
  void what_stands_in_it_is_no_markup() throws Exception {
    Dossier hostile =
        new Dossier(
            "x",
            new Dossier.Mark("who", ID),
            List.of(new Dossier.Words("<img src='http://example.test/x'/>\u0000")),
            Locale.ENGLISH);
    try (PDDocument document = Loader.loadPDF(hostile.pdf())) {
      assertThat(textOf(document, 1)).contains("<img src='http://example.test/x'/>");
    }
  }

  @Test
  @DisplayName("R39: a heading below another stands below one, as PDF/UA-1 wants it")
  void a_heading_below_none_is_refused() {
    assertThatThrownBy(
            () ->
                new Dossier(
                    "x",
                    new Dossier.Mark("who", ID),
                    List.of(new Dossier.Heading("Read 1", true)),
                    Locale.ENGLISH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("below another");
  }

  @Test
  void a_sketch_is_a_picture_of_twice_as_many_pixels() {
    assertThat(sketch()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(sketch()).isEqualTo(sketch());
  }

  private static Dossier dossier(int reads) {
    List<Dossier.Part> parts = new ArrayList<>();
    parts.add(new Dossier.Notice("A lead only"));
    parts.add(new Dossier.Facts(List.of(new Dossier.Fact("Case", "HI-1"))));
    parts.add(new Dossier.Picture(sketch(), "image/png", "A dot at 1", "Overview", 180));
    parts.add(new Dossier.Heading("Reads", false));
    for (int read = 1; read <= reads; read++) {
      parts.add(new Dossier.Heading("Read " + read, true));
      parts.add(new Dossier.Facts(List.of(new Dossier.Fact("Plate", "ABC123"))));
    }
    parts.add(new Dossier.Grid(new Report.Table("All", List.of("Who"), List.of(List.of("reyes")))));
    return new Dossier("Evidence", new Dossier.Mark(MARK, ID), parts, Locale.forLanguageTag("es"));
  }

  private static byte[] sketch() {
    Sketch sketch = new Sketch(400, 200, 0xe7f2f5);
    sketch.line(new double[] {10, 10, 390, 190}, 1, 0xa9aeb1);
    sketch.dot(100, 60, 6, 0x005ea2);
    sketch.square(200, 60, 6, 0xb50909);
    sketch.words("1, 2 Núñez", 110, 64, 11, 0);
    return sketch.png();
  }

  private static String textOf(PDDocument document, int page) throws IOException {
    PDFTextStripper text = new PDFTextStripper();
    text.setStartPage(page);
    text.setEndPage(page);
    return text.getText(document).replaceAll("\\s+", " ");
  }
}
