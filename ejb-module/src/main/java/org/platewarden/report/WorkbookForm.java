package org.platewarden.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A report as a workbook. Cells are text and never formulas. */
final class WorkbookForm {
  private static final int WIDEST = 60;
  private static final int NARROWEST = 10;
  private static final int LONGEST_SHEET_NAME = 31;
  private static final int LONGEST_CELL = 32_767;
  private static final String VERSION = "1.0";

  private WorkbookForm() {}

  static byte[] of(Report report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Platewarden", VERSION)) {
      fill(workbook.newWorksheet(sheetName(report.title())), report);
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook cannot be written to memory", e);
    }
    return bytes.toByteArray();
  }

  private static void fill(Worksheet sheet, Report report) {
    int row = 0;
    sheet.value(row, 0, text(report.title()));
    sheet.style(row++, 0).bold().set();
    for (String line : report.about()) {
      sheet.value(row++, 0, text(line));
    }
    int heading = row;
    write(sheet, row++, report.columns());
    sheet.range(heading, 0, heading, report.columns().size() - 1).style().bold().set();
    for (List<String> cells : report.rows()) {
      write(sheet, row++, cells);
    }
    sheet.freezePane(0, heading + 1);
    if (!report.rows().isEmpty()) {
      sheet.setAutoFilter(heading, 0, row - 1, report.columns().size() - 1);
    }
    for (int column = 0; column < report.columns().size(); column++) {
      sheet.width(column, widthOf(column, report));
    }
  }

  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      sheet.value(row, column, text(cells.get(column)));
    }
  }

  /** Without characters that the format cannot hold, and no longer than a cell may be. */
  private static String text(String cell) {
    String clean = cell.replaceAll("[\\p{Cc}&&[^\n\t]]", " ");
    return clean.length() <= LONGEST_CELL ? clean : clean.substring(0, LONGEST_CELL);
  }

  private static int widthOf(int column, Report report) {
    int longest =
        report.rows().stream().mapToInt(row -> row.get(column).length()).max().orElse(NARROWEST);
    return Math.clamp(
        Math.max(longest, report.columns().get(column).length()) + 2, NARROWEST, WIDEST);
  }

  private static String sheetName(String title) {
    String name = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    return name.length() <= LONGEST_SHEET_NAME ? name : name.substring(0, LONGEST_SHEET_NAME);
  }
}
