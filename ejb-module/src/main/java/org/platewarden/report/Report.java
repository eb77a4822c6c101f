package org.platewarden.report;

import java.util.List;
import java.util.Locale;

/**
 * A table that a person takes away, in words of their language.
 *
 * @param title what it is
 * @param about lines that say what was asked, by whom and when; above the table
 * @param columns their headings, at least one
 * @param rows cells of text, as many in each row as there are columns
 * @param locale of the words
 */
public record Report(
    String title,
    List<String> about,
    List<String> columns,
    List<List<String>> rows,
    Locale locale) {
  public Report {
    about = List.copyOf(about);
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    int wide = columns.size();
    if (wide == 0 || rows.stream().anyMatch(row -> row.size() != wide)) {
      throw new IllegalArgumentException(
          "report refused: it has %d columns, and a row has other than that".formatted(wide));
    }
  }

  /** As CSV: UTF-8 with a mark at its beginning, comma, quoted where needed, lines end in CRLF. */
  public byte[] csv() {
    return CsvForm.of(this);
  }

  /** As a workbook (XLSX) of one sheet, all cells text. */
  public byte[] workbook() {
    return WorkbookForm.of(this);
  }

  /** As PDF, tagged for screen readers (PDF/UA-1), landscape letter, with files in it. */
  public byte[] pdf(Attachment... attachments) {
    return PdfForm.of(this, List.of(attachments));
  }

  /** Never shows what stands in it. */
  @Override
  public String toString() {
    return "Report[" + title + ", " + rows.size() + " rows]";
  }
}
