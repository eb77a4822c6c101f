package org.platewarden.audit.tlog;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Up to 256 neighbouring hashes of one level, as they are stored and published. Source: C2SP
 * tlog-tiles.
 *
 * @param name where it stands; its width says how many hashes there are
 * @param hashes of level 0: leaves; of each level above: roots of whole tiles of the level below
 */
public record Tile(TileName name, List<Hash> hashes) {
  /** Checks that there are as many hashes as its name says. */
  public Tile {
    hashes = List.copyOf(hashes);
    if (name.isBundle() || hashes.size() != name.width()) {
      throw new LogRefused("tile refused: %d hashes for %s".formatted(hashes.size(), name.path()));
    }
  }

  /**
   * Reads the bytes of the tile of this name.
   *
   * @throws LogRefused if they are not as many as its width asks for
   */
  public static Tile read(TileName name, byte[] bytes) {
    if (name.isBundle() || bytes.length != name.width() * Hash.BYTES) {
      throw new LogRefused("tile refused: %d bytes for %s".formatted(bytes.length, name.path()));
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    List<Hash> hashes = new ArrayList<>(name.width());
    while (buffer.hasRemaining()) {
      hashes.add(Hash.at(buffer));
    }
    return new Tile(name, hashes);
  }

  /** Its hashes, one after the other. */
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Hash.BYTES);
    hashes.forEach(hash -> hash.into(bytes));
    return bytes.array();
  }

  /** The root over its hashes; of a whole tile it stands in the tile above. */
  public Hash root() {
    return Hash.over(hashes);
  }
}
