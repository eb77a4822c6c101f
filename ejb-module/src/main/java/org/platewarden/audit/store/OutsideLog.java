package org.platewarden.audit.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.Finding;
import org.platewarden.audit.tlog.LogFolder;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.audit.tlog.SignedNote;
import org.platewarden.audit.tlog.Tile;
import org.platewarden.audit.tlog.TileName;
import org.platewarden.audit.tlog.Tiles;
import org.platewarden.audit.tlog.VerifierKey;

/**
 * What of the log is known outside the database, at one moment.
 *
 * @param published the checkpoint that was signed and made public, if its signature is good
 * @param tiles those that were made public
 * @param witnessed what the witness cosigned last, if it is known
 * @param faults what is wrong with the published checkpoint itself
 */
record OutsideLog(
    Optional<Checkpoint> published,
    Tiles tiles,
    Optional<Checkpoint> witnessed,
    List<Finding> faults) {
  /** Nothing was ever published. */
  static final OutsideLog NONE =
      new OutsideLog(
          Optional.empty(),
          name -> {
            throw new LogRefused(name.path() + " is missing");
          },
          Optional.empty(),
          List.of());

  /**
   * Reads the checkpoint and the tiles at the edge, which the portal takes away as they fill.
   *
   * @param witnesses each must have cosigned
   */
  static OutsideLog of(
      LogFolder folder,
      VerifierKey log,
      Collection<VerifierKey> witnesses,
      Optional<Checkpoint> witnessed) {
    if (!folder.hasCheckpoint()) {
      return new OutsideLog(Optional.empty(), folder, witnessed, List.of());
    }
    List<Finding> faults = new ArrayList<>();
    try {
      SignedNote note = folder.checkpoint();
      Checkpoint published = Checkpoint.signed(note, log);
      for (VerifierKey witness : witnesses) {
        try {
          note.signedBy(List.of(witness));
        } catch (LogRefused not) {
          faults.add(Finding.noEntry("published checkpoint: not cosigned by " + witness));
        }
      }
      return new OutsideLog(
          Optional.of(published), frozen(folder, published.size()), witnessed, faults);
    } catch (LogRefused refused) {
      faults.add(Finding.noEntry("published checkpoint: " + refused.reason()));
      return new OutsideLog(Optional.empty(), folder, witnessed, faults);
    }
  }

  private static Tiles frozen(LogFolder folder, long size) {
    Map<TileName, Tile> edge = new HashMap<>();
    for (int level = 0; size >>> (8 * level) > 0; level++) {
      long hashes = size >>> (8 * level);
      int width = (int) (hashes % TileName.FULL);
      if (width > 0) {
        TileName name = new TileName(level, hashes / TileName.FULL, width);
        find(folder, name).ifPresent(tile -> edge.put(name, tile));
      }
    }
    return name -> {
      Tile kept = edge.get(name);
      return kept == null ? folder.read(name) : kept;
    };
  }

  private static Optional<Tile> find(LogFolder folder, TileName name) {
    try {
      return Optional.of(folder.read(name));
    } catch (LogRefused missing) {
      return Optional.empty(); // found out when it is asked for
    }
  }

  long publishedSize() {
    return published.map(Checkpoint::size).orElse(0L);
  }

  /** The sizes for which a root is known here. */
  NavigableSet<Long> sizes() {
    NavigableSet<Long> sizes = new TreeSet<>();
    published.map(Checkpoint::size).ifPresent(sizes::add);
    witnessed.map(Checkpoint::size).ifPresent(sizes::add);
    return sizes;
  }
}
