package org.platewarden.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.results.ValidationResult;

/** Tables that people take away. */
class ReportTest {
  private static final Report REPORT =
      new Report(
          "Extract of the trail",
          List.of("Made by haddad.", "Entries: 2"),
          List.of("Who", "What was asked"),
          List.of(
              List.of("reyes", "Plate: AB*34; \"quoted\", with a comma"),
              List.of("Núñez", "=HYPERLINK(\"http://example.test\")\nsecond line")),
          Locale.forLanguageTag("es"));

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
  @DisplayName("R29: nothing that a spreadsheet would run leaves as CSV")
  void nothing_that_a_spreadsheet_would_run_leaves_as_csv(String formula) {
    assertThat(CsvForm.harmless(formula)).isEqualTo("'" + formula);
    assertThat(CsvForm.harmless("a" + formula)).isEqualTo("a" + formula);
  }

  @Test
  void csv_says_what_it_is_then_the_table() {
    assertThat(new String(REPORT.csv(), StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFExtract of the trail\r\nMade by haddad.\r\nEntries: 2\r\nWho,What was asked\r\n"
                + "reyes,\"Plate: AB*34; \"\"quoted\"\", with a comma\"\r\n"
                + "Núñez,\"'=HYPERLINK(\"\"http://example.test\"\")\nsecond line\"\r\n");
  }

  @Test
  @DisplayName("R29: a workbook holds the same cells, all text and no formula")
  void a_workbook_holds_text_and_no_formula(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("report.xlsx"), REPORT.workbook());
    String all = "";
    String sheet = "";
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        all += text;
        sheet = entry.getName().endsWith("sheet1.xml") ? text : sheet;
      }
    }
    assertThat(all).contains("N&#xfa;&#xf1;ez", "=HYPERLINK(", "AB*34", "What was asked");
    assertThat(sheet).contains("<row").doesNotContain("<f>");
  }

  @Test
  @DisplayName("R39: a PDF is PDF/UA-1 by a checker that is not ours, and says the same")
  void a_pdf_is_accessible_and_says_the_same() throws Exception {
    byte[] pdf = REPORT.pdf();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Extract of the trail", "Made by haddad.", "Núñez", "AB*34", "1 / 1");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("es");
    }
    ValidationResult result = CheckedPdf.by(pdf);
    assertThat(result.getFailedChecks().keySet()).isEmpty();
    assertThat(result.isCompliant()).isTrue();
  }

  @Test
  @DisplayName("R28, R29: a PDF carries files, and stays PDF/UA-1")
  void a_pdf_carries_files() throws Exception {
    byte[] proofs = {80, 75, 5, 6};
    byte[] pdf = REPORT.pdf(new Attachment("proofs.zip", "application/zip", "Proofs", proofs));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Map<String, PDComplexFileSpecification> files =
          document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      assertThat(files).containsOnlyKeys("proofs.zip");
      PDEmbeddedFile file = requireNonNull(files.get("proofs.zip")).getEmbeddedFile();
      assertThat(file.toByteArray()).isEqualTo(proofs);
      assertThat(file.getSubtype()).isEqualTo("application/zip");
    }
    assertThat(CheckedPdf.by(pdf).getFailedChecks().keySet()).isEmpty();
  }

  @Test
  @DisplayName("R29, R39: a report of several tables says each in every form, and stays PDF/UA-1")
  void a_report_of_several_tables_says_each() throws Exception {
    Report several =
        new Report(
            "Quarter",
            List.of("Made by haddad."),
            List.of(
                new Report.Table("By purpose", List.of("Purpose"), List.of(List.of("Stolen"))),
                new Report.Table("By purpose", List.of("Unit", "Count"), List.of())),
            Locale.ENGLISH);
    assertThat(new String(several.csv(), StandardCharsets.UTF_8))
        .endsWith("\r\nBy purpose\r\nPurpose\r\nStolen\r\n\r\nBy purpose\r\nUnit,Count\r\n");
    assertThat(several.workbook()).isNotEmpty();
    byte[] pdf = several.pdf();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains("By purpose", "Stolen", "Unit");
    }
    assertThat(CheckedPdf.by(pdf).getFailedChecks().keySet()).isEmpty();
  }

  @Test
  void the_checker_finds_a_pdf_that_is_not_accessible() throws Exception {
    var bytes = new java.io.ByteArrayOutputStream();
    try (PDDocument bare = new PDDocument()) {
      bare.addPage(new org.apache.pdfbox.pdmodel.PDPage());
      bare.save(bytes);
    }
    assertThat(CheckedPdf.by(bytes.toByteArray()).isCompliant()).isFalse();
  }

  @Test
  void a_row_of_another_width_is_refused() {
    assertThatThrownBy(
            () ->
                new Report(
                    "x", List.of(), List.of("a"), List.of(List.of("1", "2")), Locale.ENGLISH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it has 1 columns");
  }
}
