package org.platewarden.compliance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Decides which figures of a column are not told. Beside the small ones others go, the next
 * smallest first, until from their sum, which anybody can take from the total, none of them can be
 * reckoned: each could still be as large as the threshold. Zeros are told: nobody is behind them.
 *
 * @param threshold a figure from 1 to below this is small
 */
record SmallCells(int threshold) {
  /** Where the figures stand that are not told. */
  Set<Integer> hidden(List<Long> figures) {
    return hidden(figures, Set.of());
  }

  /** The same where some are not told already. */
  Set<Integer> hidden(List<Long> figures, Set<Integer> already) {
    Set<Integer> hidden = new TreeSet<>();
    for (int at = 0; at < figures.size(); at++) {
      if (figures.get(at) > 0 && (figures.get(at) < threshold || already.contains(at))) {
        hidden.add(at);
      }
    }
    if (hidden.isEmpty()) {
      return hidden;
    }
    List<Integer> others =
        IntStream.range(0, figures.size())
            .filter(at -> figures.get(at) > 0 && !hidden.contains(at))
            .boxed()
            .sorted(Comparator.comparing(figures::get))
            .toList();
    for (Integer next : others) {
      if (isSafe(figures, hidden)) {
        break;
      }
      hidden.add(next);
    }
    return hidden;
  }

  /** Whether whoever has the total learns nothing of any of them. */
  boolean isSafe(List<Long> figures, Set<Integer> hidden) {
    long sum = hidden.stream().mapToLong(figures::get).sum();
    return hidden.isEmpty() || (hidden.size() > 1 && sum - (hidden.size() - 1) >= threshold);
  }

  /**
   * Tables over the same whole, each with its total below it. Where a total is so small that its
   * column tells of somebody in one of them, it is told in none.
   *
   * @param columns those with figures; in a row where one is not told, those behind it are not
   *     either
   */
  List<Section> of(List<Section> tables, List<String> columns) {
    List<Section> made = tables.stream().map(SmallCells::withTotal).toList();
    Set<String> untold = new HashSet<>();
    for (String column : columns) {
      if (tables.stream().anyMatch(table -> !canBeTold(table.counts(column)))) {
        untold.add(column);
      }
    }
    return made.stream().map(table -> told(table, columns, untold)).toList();
  }

  private boolean canBeTold(List<Long> figures) {
    return isSafe(figures, hidden(figures));
  }

  private Section told(Section table, List<String> columns, Set<String> untold) {
    Section made = table;
    Set<Integer> before = Set.of();
    int last = table.rows().size() - 1;
    for (String column : columns) {
      List<Long> figures = table.counts(column);
      if (untold.contains(column)) {
        made = made.with(column, cell -> Cell.HIDDEN);
        continue;
      }
      Set<Integer> hidden = hidden(figures.subList(0, last), before);
      made =
          made.with(
              column,
              IntStream.range(0, figures.size())
                  .mapToObj(
                      at -> hidden.contains(at) ? Cell.HIDDEN : new Cell.Count(figures.get(at)))
                  .toList());
      before = hidden;
    }
    return made;
  }

  private static Section withTotal(Section table) {
    List<Cell> total = new ArrayList<>();
    total.add(new Cell.Text("TOTAL"));
    table.columns().stream()
        .skip(1)
        .forEach(column -> total.add(new Cell.Count(table.sum(column))));
    List<List<Cell>> rows = new ArrayList<>(table.rows());
    rows.add(total);
    return new Section(table.key(), table.columns(), rows);
  }
}
