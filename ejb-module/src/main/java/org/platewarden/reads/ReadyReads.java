package org.platewarden.reads;

import java.util.List;
import org.platewarden.reads.model.PlateRead;

/** Reads of a file that passed every rule, made ready to be stored; opaque to who hands them on. */
public final class ReadyReads {
  private final List<Row> rows;
  private final List<RefusedLine> refused;

  ReadyReads(List<Row> rows, List<RefusedLine> refused) {
    this.rows = List.copyOf(rows);
    this.refused = List.copyOf(refused);
  }

  /** A read and where it stood. */
  record Row(long line, PlateRead read) {}

  /**
   * A line that cannot be kept as it is.
   *
   * @param line from 1
   * @param reason what was refused, the values that clash, what to do; never a plate
   */
  public record RefusedLine(long line, String reason) {}

  /** Those that broke a rule, by line. */
  public List<RefusedLine> refused() {
    return refused;
  }

  /** How many passed. */
  public int size() {
    return rows.size();
  }

  /** What one part has still to store: its plates, after the line that it has come to. */
  List<PlateRead> of(int part, int parts, long after) {
    return rows.stream()
        .filter(row -> row.line() > after)
        .map(Row::read)
        .filter(read -> Math.floorMod(read.key().plate().hashCode(), parts) == part)
        .toList();
  }
}
