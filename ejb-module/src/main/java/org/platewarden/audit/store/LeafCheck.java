package org.platewarden.audit.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.platewarden.audit.model.LogStore;
import org.platewarden.audit.tlog.Finding;
import org.platewarden.audit.tlog.Hash;
import org.platewarden.audit.tlog.Tile;
import org.platewarden.audit.tlog.TileName;

/**
 * Holds each leaf against the entry of the trail, the database's tile and the published one, and
 * tells with which hash the log goes on: the one that most of them have, so that one change is one
 * finding.
 */
final class LeafCheck {
  /** Longer than any transaction of the product may take. */
  static final Duration LATE = Duration.ofMinutes(10);

  private final TileComparison tiles;
  private final Consumer<Finding> findings;
  private Optional<Tile> stored = Optional.empty();
  private Optional<Tile> published = Optional.empty();

  LeafCheck(TileComparison tiles, Consumer<Finding> findings) {
    this.tiles = tiles;
    this.findings = findings;
  }

  /**
   * Checks one.
   *
   * @param sealed the checkpoints between which it was sealed
   */
  Hash check(SealedRow row, Batch sealed) throws SQLException {
    read(row.index());
    Hash own = Hash.leaf(row.leaf());
    if (row.entry().isEmpty()) {
      about(row, "the trail does not have it any more");
    }
    List<String> differences = row.differences();
    if (!differences.isEmpty()) {
      about(
          row, "the trail has it otherwise than it was sealed: " + String.join(", ", differences));
    }
    row.entry().ifPresent(entry -> checkTime(row, entry.at(), sealed));
    Optional<Hash> inTile = hash(stored, row.index());
    Optional<Hash> outside = hash(published, row.index());
    if (inTile.filter(hash -> !hash.equals(own)).isPresent()) {
      about(row, "its leaf has another hash than the tile in the database");
    }
    if (outside.filter(hash -> !hash.equals(own)).isPresent()) {
      about(row, "its leaf has another hash than was published");
    }
    boolean outvoted = inTile.isPresent() && inTile.equals(outside);
    return outvoted ? inTile.get() : inTile.isEmpty() ? outside.orElse(own) : own;
  }

  /** With what the log goes on where there is no leaf. */
  Hash missing(long index) throws SQLException {
    read(index);
    return hash(published, index).or(() -> hash(stored, index)).orElse(Hash.OF_NOTHING);
  }

  private void read(long index) throws SQLException {
    if (index % TileName.FULL == 0) {
      stored = tiles.storedLeaves(index / TileName.FULL);
      published = tiles.publishedLeaves(index / TileName.FULL);
    }
  }

  private static Optional<Hash> hash(Optional<Tile> tile, long index) {
    int at = (int) (index % TileName.FULL);
    return tile.filter(found -> at < found.hashes().size()).map(found -> found.hashes().get(at));
  }

  /** An entry that is older than a checkpoint which had all of its time was written later. */
  private void checkTime(SealedRow row, Instant at, Batch sealed) {
    if (sealed.afterAll() && at.isBefore(sealed.before().at().minus(LATE))) {
      about(
          row,
          "it says that it is of %s, and was sealed after the checkpoint of %s"
              .formatted(at, sealed.before().at()));
    }
  }

  private void about(SealedRow row, String what) {
    findings.accept(Finding.entry(row.index(), row.id() + ": " + what));
  }

  /**
   * Where an entry was sealed.
   *
   * @param before the checkpoint before it
   * @param earlier the one before that
   */
  record Batch(CheckpointRow before, CheckpointRow earlier) {
    static final Batch FIRST = new Batch(CheckpointRow.NONE, CheckpointRow.NONE);

    /** Whether none was left to wait when the checkpoint before was made. */
    boolean afterAll() {
      return before.size() > 0 && before.size() - earlier.size() < LogStore.MOST_AT_ONCE;
    }
  }
}
