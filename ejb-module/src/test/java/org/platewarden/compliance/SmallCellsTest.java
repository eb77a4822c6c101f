package org.platewarden.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R31: in figures for the public nobody is found again")
class SmallCellsTest {
  private static final int THRESHOLD = 5;
  private static final int TABLES = 20_000;
  private static final long SEED = 20_261_128L;
  private static final List<String> COLUMNS = List.of("queries", "hits");

  private final SmallCells cells = new SmallCells(THRESHOLD);

  @Test
  void a_table_without_small_figures_is_told_whole() {
    assertThat(cells.hidden(List.of(5L, 0L, 900L))).isEmpty();
  }

  @Test
  @DisplayName(
      "A small figure alone could be had from the total, so the next smallest goes with it")
  void a_small_figure_takes_the_next_smallest_with_it() {
    assertThat(cells.hidden(List.of(40L, 3L, 9L, 0L))).containsExactly(1, 2);
  }

  @Test
  @DisplayName("Two small figures whose sum betrays them take a third with them")
  void two_that_betray_each_other_take_a_third() {
    assertThat(cells.hidden(List.of(1L, 1L, 30L, 60L))).containsExactly(0, 1, 2);
  }

  @Test
  @DisplayName("Whoever subtracts what is told from the total finds no small figure in any table")
  void whoever_subtracts_finds_no_small_figure() {
    SplittableRandom random = new SplittableRandom(SEED);
    int withSmall = 0;
    for (int each = 0; each < TABLES; each++) {
      List<Long> figures = figures(random);
      Section made = made(figures, figures);
      withSmall += figures.stream().anyMatch(this::isSmall) ? 1 : 0;
      assertThat(recovered(made, "queries")).as("from %s", figures).isEmpty();
    }
    assertThat(withSmall).isGreaterThan(TABLES / 2);
  }

  @Test
  @DisplayName("The subtraction finds what is hidden alone (a control)")
  void the_subtraction_finds_what_is_hidden_alone() {
    Section careless =
        table(List.of(40L, 3L, 9L, 52L), List.of(0L, 0L, 0L, 0L))
            .with(
                "queries",
                List.of(new Cell.Count(40), Cell.HIDDEN, new Cell.Count(9), new Cell.Count(52)));
    assertThat(recovered(careless, "queries")).containsExactly(1);
  }

  @Test
  @DisplayName("Where a total is so small that a table tells of somebody, no table tells it")
  void a_total_that_tells_is_told_in_no_table() {
    Section oneUnit = table(List.of(3L), List.of(0L));
    Section twoMonths = table(List.of(1L, 2L), List.of(0L, 0L));
    assertThat(cells.of(List.of(oneUnit, twoMonths), COLUMNS))
        .allSatisfy(
            made ->
                assertThat(made.rows()).extracting(row -> row.get(1)).containsOnly(Cell.HIDDEN));
  }

  @Test
  @DisplayName("Where queries are not told their hits are not either")
  void where_queries_are_not_told_hits_are_not() {
    Section made = made(List.of(3L, 9L, 90L), List.of(3L, 9L, 60L));
    assertThat(made.rows().get(1)).element(2).isEqualTo(Cell.HIDDEN);
  }

  /** What somebody gets who has the table alone: each hidden figure is 1 or more. */
  private Set<Integer> recovered(Section made, String column) {
    List<Cell> told =
        made.rows().stream().map(row -> row.get(made.columns().indexOf(column))).toList();
    if (!(told.getLast() instanceof Cell.Count total)) {
      return Set.of();
    }
    List<Integer> hidden =
        IntStream.range(0, told.size() - 1)
            .filter(at -> told.get(at).equals(Cell.HIDDEN))
            .boxed()
            .toList();
    long shown = made.counts(column).subList(0, told.size() - 1).stream().mapToLong(x -> x).sum();
    long most = total.value() - shown - (hidden.size() - 1);
    // if none of them can reach the threshold, it is known of each that it is small, or even how
    // small
    return most < THRESHOLD ? Set.copyOf(hidden) : Set.of();
  }

  private boolean isSmall(long figure) {
    return figure > 0 && figure < THRESHOLD;
  }

  private Section made(List<Long> queries, List<Long> hits) {
    return cells.of(List.of(table(queries, hits)), COLUMNS).getFirst();
  }

  private static Section table(List<Long> queries, List<Long> hits) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int at = 0; at < queries.size(); at++) {
      rows.add(
          List.of(
              new Cell.Text("P" + at),
              new Cell.Count(queries.get(at)),
              new Cell.Count(hits.get(at))));
    }
    return new Section("public-purposes", List.of("purpose", "queries", "hits"), rows);
  }

  private static List<Long> figures(SplittableRandom random) {
    return IntStream.range(0, random.nextInt(1, 9))
        .mapToObj(at -> random.nextInt(3) == 0 ? random.nextLong(0, 6) : random.nextLong(0, 40))
        .toList();
  }
}
