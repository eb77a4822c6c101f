package org.platewarden.audit.tlog;

import java.util.HashMap;
import java.util.Map;

/** Where tiles of hashes are kept: a folder, a database, memory. */
@FunctionalInterface
public interface Tiles {
  /**
   * The tile of this name.
   *
   * @throws LogRefused if it is not there, or not readable as one
   */
  Tile read(TileName name);

  /** The tree of the first {@code size} leaves; each tile is read once at most. */
  default Tree tree(long size) {
    Map<TileName, Tile> read = new HashMap<>();
    return new Tree(
        (height, index) -> {
          int level = height / 8;
          long first = index << (height % 8);
          long hashes = size >>> (8 * level);
          long tile = first / TileName.FULL;
          int width = (int) Math.min(TileName.FULL, hashes - tile * TileName.FULL);
          int at = (int) (first % TileName.FULL);
          Tile found = read.computeIfAbsent(new TileName(level, tile, width), this::read);
          return Hash.over(found.hashes().subList(at, at + (1 << (height % 8))));
        },
        size);
  }
}
