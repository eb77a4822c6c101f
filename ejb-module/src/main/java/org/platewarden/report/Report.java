package org.platewarden.report;

import java.util.List;
import java.util.Locale;

/**
 * Tables that a person takes away, in words of their language.
 *
 * @param title what it is
 * @param about lines that say what was asked, by whom and when; above the tables
 * @param tables one or more, the first first
 * @param locale of the words
 */
public record Report(String title, List<String> about, List<Table> tables, Locale locale) {
  /**
   * One of its tables.
   *
   * @param title what it shows; empty where the report is one table
   * @param columns their headings, at least one
   * @param rows cells of text, as many in each row as there are columns
   */
  public record Table(String title, List<String> columns, List<List<String>> rows) {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      int wide = columns.size();
      if (wide == 0 || rows.stream().anyMatch(row -> row.size() != wide)) {
        throw new IllegalArgumentException(
            "report refused: it has %d columns, and a row has other than that".formatted(wide));
      }
    }
  }

  public Report {
    about = List.copyOf(about);
    tables = List.copyOf(tables);
    if (tables.isEmpty()) {
      throw new IllegalArgumentException("report refused: it has no table; give one or more");
    }
  }

  /** A report of one table. */
  public Report(
      String title,
      List<String> about,
      List<String> columns,
      List<List<String>> rows,
      Locale locale) {
    this(title, about, List.of(new Table("", columns, rows)), locale);
  }

  /**
   * As CSV: UTF-8 with a mark at its beginning, comma, quoted where needed, lines end in CRLF; an
   * empty line and its title before each table that has one.
   */
  public byte[] csv() {
    return CsvForm.of(this);
  }

  /** As a workbook (XLSX), a sheet for each table, all cells text. */
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
    return "Report[" + title + ", " + tables.size() + " tables]";
  }
}
