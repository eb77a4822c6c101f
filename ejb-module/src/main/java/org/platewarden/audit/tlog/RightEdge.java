package org.platewarden.audit.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a log grows: at each level the hashes that do not fill a tile yet. With it alone more
 * leaves can be added, and the root be told.
 *
 * @param levels level 0, the leaves, first; each with fewer than 256 hashes
 */
public record RightEdge(List<List<Hash>> levels) {
  /** The edge of an empty log. */
  public static final RightEdge EMPTY =
      new RightEdge(Stream.<List<Hash>>generate(List::of).limit(TileName.LEVELS).toList());

  /** Keeps lists of its own. */
  public RightEdge {
    levels = levels.stream().map(List::copyOf).toList();
    if (levels.size() != TileName.LEVELS
        || levels.stream().anyMatch(hashes -> hashes.size() >= TileName.FULL)) {
      throw new LogRefused("edge refused: 8 levels of at most 255 hashes are wanted");
    }
  }

  /**
   * What growing gave.
   *
   * @param edge the edge now
   * @param filled the tiles that became full, lower ones first
   */
  public record Growth(RightEdge edge, List<Tile> filled) {}

  /** Reads the edge of a log out of its tiles. */
  public static RightEdge of(long size, Tiles tiles) {
    List<List<Hash>> levels = new ArrayList<>();
    for (int level = 0; level < TileName.LEVELS; level++) {
      long hashes = size >>> (8 * level);
      int rest = (int) (hashes % TileName.FULL);
      levels.add(
          rest == 0
              ? List.of()
              : tiles.read(new TileName(level, hashes / TileName.FULL, rest)).hashes());
    }
    return new RightEdge(levels);
  }

  /** How many leaves the log has. */
  public long size() {
    long size = 0;
    for (List<Hash> hashes : levels.reversed()) {
      size = (size << 8) + hashes.size();
    }
    return size;
  }

  /** The edge with more leaves, and the tiles that they filled. */
  public Growth grow(List<Hash> leaves) {
    List<List<Hash>> grown = new ArrayList<>();
    levels.forEach(hashes -> grown.add(new ArrayList<>(hashes)));
    List<Tile> filled = new ArrayList<>();
    long size = size();
    for (Hash leaf : leaves) {
      size++;
      List<Hash> hashes = grown.getFirst();
      hashes.add(leaf);
      for (int level = 0; hashes.size() == TileName.FULL; level++) {
        long index = (size >>> (8 * (level + 1))) - 1;
        Tile tile = new Tile(new TileName(level, index, TileName.FULL), hashes);
        filled.add(tile);
        hashes.clear();
        hashes = grown.get(level + 1);
        hashes.add(tile.root());
      }
    }
    return new Growth(new RightEdge(grown), List.copyOf(filled));
  }

  /** The tiles that are not full, as they are published. */
  public List<Tile> partial() {
    List<Tile> tiles = new ArrayList<>();
    long size = size();
    for (int level = 0; level < TileName.LEVELS; level++) {
      List<Hash> hashes = levels.get(level);
      if (!hashes.isEmpty()) {
        long index = (size >>> (8 * level)) / TileName.FULL;
        tiles.add(new Tile(new TileName(level, index, hashes.size()), hashes));
      }
    }
    return List.copyOf(tiles);
  }

  /** The root over all leaves. */
  public Hash root() {
    Hash root = null;
    for (List<Hash> hashes : levels) {
      int rest = hashes.size();
      while (rest > 0) {
        int whole = Integer.lowestOneBit(rest);
        Hash peak = Hash.over(hashes.subList(rest - whole, rest));
        root = root == null ? peak : Hash.node(peak, root);
        rest -= whole;
      }
    }
    return root == null ? Hash.OF_NOTHING : root;
  }
}
