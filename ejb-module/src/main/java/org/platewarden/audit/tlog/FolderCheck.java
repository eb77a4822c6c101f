package org.platewarden.audit.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a published log from its files and the public keys alone: signatures, every entry against
 * its leaf, every tile against the one above, and all of it against the signed root.
 */
public final class FolderCheck {
  private final LogFolder folder;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<TileName, Tile> upper = new HashMap<>();
  private long size;

  private FolderCheck(LogFolder folder) {
    this.folder = folder;
  }

  /**
   * Checks a folder.
   *
   * @param log the keys that may have signed it, at least one, from elsewhere than the folder or
   *     vouched for by such
   * @param witnesses keys of witnesses
   * @param quorum how many of them must have cosigned
   * @return what is wrong; empty if all is as it was signed
   */
  public static List<Finding> of(
      LogFolder folder, List<VerifierKey> log, Collection<VerifierKey> witnesses, int quorum) {
    FolderCheck check = new FolderCheck(folder);
    try {
      SignedNote note = folder.checkpoint();
      Checkpoint checkpoint = Checkpoint.signed(note, log);
      check.size = checkpoint.size();
      long cosigned = Checkpoint.cosignatures(note, witnesses);
      if (cosigned < quorum) {
        check.aboutNoEntry(
            "checkpoint: cosigned by %d witnesses, %d are wanted".formatted(cosigned, quorum));
      }
      check.everything(checkpoint);
    } catch (LogRefused refused) {
      check.aboutNoEntry("checkpoint: " + refused.reason());
    }
    return List.copyOf(check.findings);
  }

  private void everything(Checkpoint checkpoint) {
    RightEdge edge = RightEdge.EMPTY;
    for (TileName name : TileName.hashesOf(size)) {
      if (name.level() > 0) {
        Optional<Tile> tile = read(name);
        tile.ifPresent(found -> upper.put(name, found));
      }
    }
    for (long index = 0; index * TileName.FULL < size; index++) {
      int width = (int) Math.min(TileName.FULL, size - index * TileName.FULL);
      List<Hash> leaves = leaves(new TileName(0, index, width));
      RightEdge.Growth growth = edge.grow(leaves);
      growth.filled().forEach(this::compareWithPublished);
      edge = growth.edge();
    }
    edge.partial().forEach(this::compareWithPublished);
    if (!edge.root().equals(checkpoint.root())) {
      findings.add(
          new Finding(0, size - 1, "the entries do not have the root that was signed for them"));
    }
    strays();
  }

  /** The same, of a log that one key signs. */
  public static List<Finding> of(
      LogFolder folder, VerifierKey log, Collection<VerifierKey> witnesses, int quorum) {
    return of(folder, List.of(log), witnesses, quorum);
  }

  /** The leaves of the entries as they are; differences from the published hashes are noted. */
  private List<Hash> leaves(TileName name) {
    long first = name.index() * TileName.FULL;
    Optional<Tile> tile = read(name);
    List<Hash> published = tile.map(Tile::hashes).orElse(List.of());
    List<byte[]> entries = List.of();
    try {
      byte[] bytes = folder.bundle(name.bundle());
      entries = EntryBundle.read(bytes, name.width());
    } catch (LogRefused refused) {
      nameEntry(name, refused, published);
    }
    List<Hash> leaves = new ArrayList<>();
    for (int at = 0; at < name.width(); at++) {
      Hash leaf = at < entries.size() ? Hash.leaf(entries.get(at)) : null;
      Hash said = at < published.size() ? published.get(at) : null;
      if (leaf != null && said != null && !leaf.equals(said)) {
        findings.add(
            Finding.entry(
                first + at,
                "its bytes in %s have another hash than %s says"
                    .formatted(name.bundle().path(), name.path())));
      }
      leaves.add(leaf != null ? leaf : said != null ? said : Hash.OF_NOTHING);
    }
    return leaves;
  }

  /** A bundle that cannot be cut into entries: as far as its entries are good, they are passed. */
  private void nameEntry(TileName name, LogRefused refused, List<Hash> published) {
    long first = name.index() * TileName.FULL;
    int good = 0;
    try {
      byte[] bytes = folder.bundle(name.bundle());
      int at = 0;
      while (good < published.size() && at + 2 <= bytes.length) {
        int length = Byte.toUnsignedInt(bytes[at]) << 8 | Byte.toUnsignedInt(bytes[at + 1]);
        int end = at + 2 + length;
        if (end > bytes.length
            || !Hash.leaf(Arrays.copyOfRange(bytes, at + 2, end)).equals(published.get(good))) {
          break;
        }
        good++;
        at = end;
      }
    } catch (LogRefused missing) {
      findings.add(new Finding(first, first + name.width() - 1, missing.reason()));
      return;
    }
    findings.add(
        Finding.entry(
            first + Math.min(good, name.width() - 1),
            "from here on %s is not as signed: %s"
                .formatted(name.bundle().path(), refused.reason())));
  }

  /** Each hash of an upper tile that differs names the entries that it stands for. */
  private void compareWithPublished(Tile made) {
    TileName name = made.name();
    Tile published = upper.get(name);
    if (name.level() == 0 || published == null) {
      return;
    }
    long entries = 1L << (8 * name.level());
    for (int at = 0; at < name.width(); at++) {
      if (!made.hashes().get(at).equals(published.hashes().get(at))) {
        long first = (name.index() * TileName.FULL + at) * entries;
        findings.add(
            new Finding(
                first,
                first + entries - 1,
                "they do not have the hash that %s says".formatted(name.path())));
      }
    }
  }

  private Optional<Tile> read(TileName name) {
    try {
      return Optional.of(folder.read(name));
    } catch (LogRefused refused) {
      long entries = 1L << (8 * name.level());
      long first = name.index() * TileName.FULL * entries;
      findings.add(new Finding(first, first + name.width() * entries - 1, refused.reason()));
      return Optional.empty();
    }
  }

  /** Files beside those of a log of this size: earlier, smaller tiles may be there, others not. */
  private void strays() {
    for (String path : folder.files()) {
      try {
        TileName name = TileName.read(path);
        int width = widthNow(name);
        if (width < name.width()) {
          throw new LogRefused("a log of %d entries has no such file".formatted(size));
        }
        if (width > name.width()) {
          compareBeginning(name, new TileName(name.level(), name.index(), width));
        }
      } catch (LogRefused refused) {
        aboutNoEntry(path + ": " + refused.reason());
      }
    }
  }

  /** How much of a tile a log of this size has; nothing or less if it does not reach so far. */
  private int widthNow(TileName name) {
    long hashes = size >>> (8 * Math.max(0, name.level()));
    return (int) Math.min(TileName.FULL, hashes - name.index() * TileName.FULL);
  }

  /** An earlier file must be the beginning of the one that took its place. */
  private void compareBeginning(TileName earlier, TileName now) {
    byte[] beginning = earlier.isBundle() ? folder.bundle(earlier) : folder.read(earlier).bytes();
    byte[] whole = now.isBundle() ? folder.bundle(now) : folder.read(now).bytes();
    if (!Hash.startsWith(whole, beginning)) {
      long entries = 1L << (8 * Math.max(0, now.level()));
      int same = Arrays.mismatch(whole, beginning);
      int at = now.isBundle() ? entryAt(whole, now.width(), same) : same / Hash.BYTES;
      long first = (now.index() * TileName.FULL + at) * entries;
      findings.add(
          new Finding(
              first,
              first + entries - 1,
              "%s and the earlier %s differ".formatted(now.path(), earlier.path())));
    } else if (earlier.isBundle()) {
      EntryBundle.read(beginning, earlier.width());
    }
  }

  private static int entryAt(byte[] bundle, int width, int offset) {
    int entry = 0;
    int end = 0;
    for (byte[] bytes : EntryBundle.read(bundle, width)) {
      end += 2 + bytes.length;
      if (offset < end) {
        return entry;
      }
      entry++;
    }
    return entry; // the earlier file goes on behind the last
  }

  private void aboutNoEntry(String what) {
    findings.add(new Finding(size, size - 1, what));
  }
}
