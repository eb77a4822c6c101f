package org.platewarden.audit.tlog;

import java.time.Instant;
import java.util.List;

/**
 * Brings a folder to what a log has become: tiles and entries first, and when they are on disk the
 * checkpoint that speaks of them.
 *
 * @param folder where it is published
 * @param tiles the log's tiles
 * @param entries the log's entries
 */
public record Publication(LogFolder folder, Tiles tiles, Entries entries) {
  /** Where a log's entries are read. */
  @FunctionalInterface
  public interface Entries {
    /** The bytes of so many entries, beginning with the one of this index. */
    List<byte[]> read(long first, int count);
  }

  /**
   * Writes the files that a log of this size has and a smaller one has not; they are on disk when
   * this returns.
   *
   * @param from what was published before, 0 for nothing
   */
  public void grow(long from, long to, Instant at) {
    TileName.bundlesGrown(from, to).forEach(name -> write(name, at));
    TileName.hashesGrown(from, to).forEach(name -> write(name, at));
  }

  /** Writes one file; it is on disk when this returns. */
  void write(TileName name, Instant at) {
    if (name.isBundle()) {
      List<byte[]> bundle = entries.read(name.index() * TileName.FULL, name.width());
      folder.write(name, EntryBundle.write(bundle), at);
    } else {
      folder.write(name, tiles.read(name).bytes(), at);
    }
  }
}
