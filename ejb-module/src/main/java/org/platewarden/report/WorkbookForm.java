package org.platewarden.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
      Set<String> names = new HashSet<>();
      for (Report.Table table : report.tables()) {
        String title = table.title().isEmpty() ? report.title() : table.title();
        fill(workbook.newWorksheet(freeName(title, names)), report, table);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook cannot be written to memory", e);
    }
    return bytes.toByteArray();
  }

  private static void fill(Worksheet sheet, Report report, Report.Table table) {
    int row = 0;
    sheet.value(row, 0, text(report.title()));
    sheet.style(row++, 0).bold().set();
    if (!table.title().isEmpty()) {
      sheet.value(row, 0, text(table.title()));
      sheet.style(row++, 0).bold().set();
    }
    for (String line : report.about()) {
      sheet.value(row++, 0, text(line));
    }
    int heading = row;
    write(sheet, row++, table.columns());
    sheet.range(heading, 0, heading, table.columns().size() - 1).style().bold().set();
    for (List<String> cells : table.rows()) {
      write(sheet, row++, cells);
    }
    sheet.freezePane(0, heading + 1);
    if (!table.rows().isEmpty()) {
      sheet.setAutoFilter(heading, 0, row - 1, table.columns().size() - 1);
    }
    for (int column = 0; column < table.columns().size(); column++) {
      sheet.width(column, widthOf(column, table));
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

  private static int widthOf(int column, Report.Table table) {
    int longest =
        table.rows().stream().mapToInt(row -> row.get(column).length()).max().orElse(NARROWEST);
    return Math.clamp(
        Math.max(longest, table.columns().get(column).length()) + 2, NARROWEST, WIDEST);
  }

  /** Spreadsheets tell no two sheets apart by upper and lower case. */
  private static String freeName(String title, Set<String> taken) {
    String name = sheetName(title);
    String free = name;
    for (int again = 2; !taken.add(free.toLowerCase(Locale.ROOT)); again++) {
      String ending = " " + again;
      free =
          name.substring(0, Math.min(name.length(), LONGEST_SHEET_NAME - ending.length())) + ending;
    }
    return free;
  }

  private static String sheetName(String title) {
    String name = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    return name.length() <= LONGEST_SHEET_NAME ? name : name.substring(0, LONGEST_SHEET_NAME);
  }
}
