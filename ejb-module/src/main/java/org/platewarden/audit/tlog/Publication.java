package org.platewarden.audit.tlog;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * Brings a folder to what a log has become: tiles and entries first, and when they are on disk the
 * checkpoint that speaks of them.
 *
 * @param folder where it is published
 * @param tiles the log's tiles
 * @param entries the log's entries
 */
public record Publication(LogFolder folder, Tiles tiles, Entries entries) {
  /**
   * Files written together, of at most some 100 kB each in practice: the disk is waited for once.
   */
  private static final int AT_ONCE = 64;

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
    write(
        Stream.concat(
            TileName.bundlesGrown(from, to).stream(), TileName.hashesGrown(from, to).stream()),
        at);
  }

  /** Writes some files; they are on disk when this returns. */
  void write(Stream<TileName> names, Instant at) {
    names.gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> folder.write(bytes(some), at));
  }

  private Map<TileName, byte[]> bytes(List<TileName> names) {
    Map<TileName, byte[]> files = new LinkedHashMap<>();
    names.forEach(name -> files.put(name, bytes(name)));
    return files;
  }

  private byte[] bytes(TileName name) {
    return name.isBundle()
        ? EntryBundle.write(entries.read(name.index() * TileName.FULL, name.width()))
        : tiles.read(name).bytes();
  }
}
