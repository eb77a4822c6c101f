package org.platewarden.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A report as CSV. The lines about it come first, each in a row of its own. */
final class CsvForm {
  /** Tells spreadsheets that it is UTF-8. */
  private static final String MARK = "\uFEFF";

  private static final String STARTS_A_FORMULA = "=+-@\t\r";

  private CsvForm() {}

  static byte[] of(Report report) {
    StringWriter text = new StringWriter();
    text.write(MARK);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(harmless(report.title()));
      report.about().forEach(line -> csv.writeRecord(harmless(line)));
      for (Report.Table table : report.tables()) {
        if (!table.title().isEmpty()) {
          csv.writeRecord("");
          csv.writeRecord(harmless(table.title()));
        }
        csv.writeRecord(harmless(table.columns()));
        table.rows().forEach(row -> csv.writeRecord(harmless(row)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("CSV cannot be written to memory", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> harmless(List<String> cells) {
    return cells.stream().map(CsvForm::harmless).toList();
  }

  /** What a spreadsheet would take for a formula gets an apostrophe in front, so it stays text. */
  static String harmless(String cell) {
    return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
