package org.platewarden.audit.tlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tiles of a log that tests let grow. */
final class LogInMemory implements Tiles {
  private final Map<TileName, Tile> tiles = new HashMap<>();
  private RightEdge edge = RightEdge.EMPTY;

  static LogInMemory of(List<byte[]> entries) {
    LogInMemory log = new LogInMemory();
    log.add(entries);
    return log;
  }

  void add(List<byte[]> entries) {
    RightEdge.Growth growth = edge.grow(entries.stream().map(Hash::leaf).toList());
    edge = growth.edge();
    growth.filled().forEach(tile -> tiles.put(tile.name(), tile));
    edge.partial().forEach(tile -> tiles.put(tile.name(), tile));
  }

  RightEdge edge() {
    return edge;
  }

  Tree tree() {
    return tree(edge.size());
  }

  @Override
  public Tile read(TileName name) {
    Tile tile = tiles.get(name);
    if (tile == null) {
      throw new LogRefused(name.path() + " is missing");
    }
    return tile;
  }
}
