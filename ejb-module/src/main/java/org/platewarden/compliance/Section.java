package org.platewarden.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One table of a report.
 *
 * @param key by which pages have words for it
 * @param columns keys of its headings
 * @param rows as many cells in each as there are columns
 */
public record Section(String key, List<String> columns, List<List<Cell>> rows) {
  public Section {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    int wide = columns.size();
    if (rows.stream().anyMatch(row -> row.size() != wide)) {
      throw new IllegalArgumentException(
          "section %s refused: it has %d columns, and a row has other than that"
              .formatted(key, wide));
    }
  }

  /** The figures of a column, in the order of the rows; what is no figure counts 0. */
  public List<Long> counts(String column) {
    int at = columns.indexOf(column);
    return rows.stream().map(row -> countOf(row.get(at))).toList();
  }

  /** All figures of a column together. */
  public long sum(String column) {
    return counts(column).stream().mapToLong(Long::longValue).sum();
  }

  /** The same with other cells in one column. */
  public Section with(String column, List<Cell> cells) {
    int at = columns.indexOf(column);
    List<List<Cell>> changed = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      List<Cell> cellsOfRow = new ArrayList<>(rows.get(row));
      cellsOfRow.set(at, cells.get(row));
      changed.add(cellsOfRow);
    }
    return new Section(key, columns, changed);
  }

  /** The same with each cell of a column made anew. */
  public Section with(String column, UnaryOperator<Cell> made) {
    int at = columns.indexOf(column);
    return with(column, rows.stream().map(row -> made.apply(row.get(at))).toList());
  }

  /** The same with another name for a column. */
  public Section renamed(String column, String to) {
    return new Section(
        key, columns.stream().map(each -> each.equals(column) ? to : each).toList(), rows);
  }

  private static long countOf(Cell cell) {
    return cell instanceof Cell.Count count ? count.value() : 0;
  }

  /** Never shows what is in it: of the access record that is plates. */
  @Override
  public String toString() {
    return "Section[" + key + ", " + rows.size() + " rows]";
  }
}
