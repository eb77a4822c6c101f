package org.platewarden.audit.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.Finding;
import org.platewarden.audit.tlog.Hash;
import org.platewarden.audit.tlog.RightEdge;
import org.platewarden.audit.tlog.Tile;
import org.platewarden.audit.tlog.TileName;

/** The log, made anew leaf by leaf, and held against every root that is known. */
final class LogRebuild implements AutoCloseable {
  private final TileComparison tiles;
  private final OutsideLog outside;
  private final Consumer<Finding> findings;
  private final Rows<CheckpointRow> checkpoints;
  private final NavigableSet<Long> sizesOutside;
  private final List<Hash> waiting = new ArrayList<>();
  private RightEdge edge = RightEdge.EMPTY;
  private LeafCheck.Batch batch = LeafCheck.Batch.FIRST;
  private long size;
  private long checked;
  private Optional<WrongRoots> wrong = Optional.empty();

  /** Checkpoints one after the other that do not fit. */
  private record WrongRoots(long after, long first, long last, int count) {
    WrongRoots and(long another) {
      return new WrongRoots(after, first, another, count + 1);
    }

    Finding finding() {
      String which =
          count == 1
              ? "checkpoint of size " + first
              : "%d checkpoints of sizes %d to %d".formatted(count, first, last);
      return new Finding(
          after, last - 1, "%s: another root than these entries have".formatted(which));
    }
  }

  LogRebuild(
      Connection connection, TileComparison tiles, OutsideLog outside, Consumer<Finding> findings)
      throws SQLException {
    this.tiles = tiles;
    this.outside = outside;
    this.findings = findings;
    this.sizesOutside = outside.sizes();
    this.checkpoints = Rows.of(connection, CheckpointRow.ALL, CheckpointRow::of);
  }

  /** Between which checkpoints the next leaf was sealed. */
  LeafCheck.Batch batch() {
    return batch;
  }

  /** How many checkpoints of the database there were so far. */
  long checkpoints() {
    return checked;
  }

  void add(Hash leaf) throws SQLException {
    waiting.add(leaf);
    size++;
    boolean known =
        sizesOutside.contains(size)
            || checkpoints.peek().filter(it -> it.size() == size).isPresent();
    if (size % TileName.FULL == 0 || known) {
      RightEdge.Growth growth = edge.grow(waiting);
      waiting.clear();
      for (Tile tile : growth.filled()) {
        tiles.full(tile);
      }
      edge = growth.edge();
      if (known) {
        compare(edge.root());
      }
    }
  }

  private void compare(Hash root) throws SQLException {
    Optional<CheckpointRow> row = checkpoints.peek().filter(it -> it.size() == size);
    if (row.isPresent()) {
      compare(row.get(), root);
      batch = new LeafCheck.Batch(row.get(), batch.before());
      checked++;
      checkpoints.advance();
    }
    if (outside.publishedSize() == size) {
      tiles.partial(edge.partial());
    }
    compare(outside.published(), root, "the entries do not have the root that was signed for them");
    compare(outside.witnessed(), root, "the entries do not have the root that was cosigned");
  }

  private void compare(CheckpointRow row, Hash root) {
    if (row.root().equals(root)) {
      tellWrong();
    } else {
      wrong =
          Optional.of(
              wrong
                  .map(run -> run.and(row.size()))
                  .orElseGet(
                      () -> new WrongRoots(batch.before().size(), row.size(), row.size(), 1)));
    }
  }

  private void compare(Optional<Checkpoint> known, Hash root, String what) {
    if (known.filter(it -> it.size() == size && !it.root().equals(root)).isPresent()) {
      findings.accept(new Finding(0, size - 1, what));
    }
  }

  private void tellWrong() {
    wrong.map(WrongRoots::finding).ifPresent(findings);
    wrong = Optional.empty();
  }

  /** Ends it: what was noted and not said yet is said. */
  void end() {
    tellWrong();
  }

  @Override
  public void close() throws SQLException {
    checkpoints.close();
  }
}
