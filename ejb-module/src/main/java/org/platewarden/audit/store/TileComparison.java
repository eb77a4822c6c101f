package org.platewarden.audit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.platewarden.audit.tlog.Finding;
import org.platewarden.audit.tlog.Hash;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.audit.tlog.Tile;
import org.platewarden.audit.tlog.TileName;

/**
 * Tiles made anew, held against those of the database and those that were published. Hashes of
 * level 0 are left to {@link LeafCheck}, which names the one entry.
 */
record TileComparison(Connection connection, OutsideLog outside, Consumer<Finding> findings) {
  private static final String STORED =
      "select hashes, root from audit_tile where level = ? and index = ?";

  private record Stored(Tile tile, Hash root) {}

  /** A whole tile of level 0, if the database has it. */
  Optional<Tile> storedLeaves(long index) throws SQLException {
    return stored(new TileName(0, index, TileName.FULL)).map(Stored::tile);
  }

  /** As much of a tile of level 0 as was published; what cannot be read is a finding. */
  Optional<Tile> publishedLeaves(long index) {
    long rest = outside.publishedSize() - index * TileName.FULL;
    return rest <= 0
        ? Optional.empty()
        : published(new TileName(0, index, (int) Math.min(TileName.FULL, rest)));
  }

  /** A tile that became full. */
  void full(Tile made) throws SQLException {
    TileName name = made.name();
    Optional<Stored> stored = stored(name);
    if (stored.isEmpty()) {
      about(name, 0, name.width(), "they have no %s in the database".formatted(name.path()));
    } else if (!stored.get().root().equals(stored.get().tile().root())) {
      about(
          name,
          0,
          name.width(),
          "%s has another root in the database than its hashes".formatted(name.path()));
    }
    stored.ifPresent(found -> compare(made, found.tile(), "in the database"));
    if (name.level() > 0 && (name.index() + 1) * entries(name) <= outside.publishedSize()) {
      published(name).ifPresent(found -> compare(made, found, "as published"));
    }
  }

  /** The tiles at the edge of what was published; the database has none of these. */
  void partial(List<Tile> made) {
    for (Tile tile : made) {
      if (tile.name().level() > 0) {
        published(tile.name()).ifPresent(found -> compare(tile, found, "as published"));
      }
    }
  }

  private void compare(Tile made, Tile found, String where) {
    TileName name = made.name();
    for (int at = 0; name.level() > 0 && at < name.width(); at++) {
      if (!made.hashes().get(at).equals(found.hashes().get(at))) {
        about(name, at, 1, "they do not have the hash of %s %s".formatted(name.path(), where));
      }
    }
  }

  private Optional<Stored> stored(TileName name) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(STORED)) {
      asked.setInt(1, name.level());
      asked.setLong(2, name.index());
      try (ResultSet row = asked.executeQuery()) {
        return row.next()
            ? Optional.of(new Stored(Tile.read(name, row.getBytes(1)), Hash.of(row.getBytes(2))))
            : Optional.empty();
      }
    }
  }

  private Optional<Tile> published(TileName name) {
    try {
      return Optional.of(outside.tiles().read(name));
    } catch (LogRefused refused) {
      about(name, 0, name.width(), "published " + refused.reason());
      return Optional.empty();
    }
  }

  private void about(TileName name, int at, int hashes, String what) {
    long each = entries(name) / TileName.FULL;
    long first = (name.index() * TileName.FULL + at) * each;
    findings.accept(new Finding(first, first + hashes * each - 1, what));
  }

  /** Of how many entries a whole tile tells. */
  private static long entries(TileName name) {
    return 1L << (8 * (name.level() + 1));
  }
}
