package org.platewarden.audit.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a tile or a bundle of entries stands, and the path under which it is published. Source:
 * C2SP tlog-tiles.
 *
 * @param level 0 to 7 for hashes, {@link #ENTRIES} for a bundle
 * @param index which of its level, from 0
 * @param width how many hashes or entries it holds, 1 to 256
 */
public record TileName(int level, long index, int width) {
  /** A whole tile holds as many. */
  public static final int FULL = 256;

  /** Stands where the level of hashes would. */
  public static final int ENTRIES = -1;

  /** Eight levels of 256 hold more leaves than a {@code long} counts. */
  static final int LEVELS = 8;

  /** At most 18 digits, which a {@code long} holds; no log of a {@code long}'s size has more. */
  private static final Pattern PATH =
      Pattern.compile("tile/(entries|[0-7])/((?:x\\d{3}/){0,5})(\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

  /** Checks that there can be such a tile. */
  public TileName {
    if (level < ENTRIES || level >= LEVELS || index < 0 || width < 1 || width > FULL) {
      throw new LogRefused(
          "tile refused: level %d, index %d, width %d".formatted(level, index, width));
    }
  }

  /**
   * Reads a path.
   *
   * @throws LogRefused unless it is exactly as {@link #path()} writes it
   */
  public static TileName read(String path) {
    Matcher parts = PATH.matcher(path);
    if (parts.matches()) {
      String number = parts.group(2).replaceAll("[x/]", "") + parts.group(3);
      TileName name =
          new TileName(
              parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1)),
              Long.parseLong(number),
              parts.group(4) == null ? FULL : Integer.parseInt(parts.group(4)));
      if (name.path().equals(path)) {
        return name;
      }
    }
    throw new LogRefused("tile refused: its path is not one of a log");
  }

  /** All tiles of hashes in a log of this size, level by level. */
  public static List<TileName> hashesOf(long size) {
    return hashesGrown(0, size);
  }

  /** All bundles of entries in a log of this size. */
  public static List<TileName> bundlesOf(long size) {
    return bundlesGrown(0, size);
  }

  /** The tiles of hashes that are new, or wider, when a log grows from one size to another. */
  public static List<TileName> hashesGrown(long from, long to) {
    List<TileName> names = new ArrayList<>();
    for (int level = 0; level < LEVELS; level++) {
      addGrown(names, level, from >>> (8 * level), to >>> (8 * level));
    }
    return names;
  }

  /** The same for bundles of entries. */
  public static List<TileName> bundlesGrown(long from, long to) {
    List<TileName> names = new ArrayList<>();
    addGrown(names, ENTRIES, from, to);
    return names;
  }

  private static void addGrown(List<TileName> names, int level, long from, long to) {
    for (long index = from / FULL; index * FULL < to && from < to; index++) {
      names.add(new TileName(level, index, (int) Math.min(FULL, to - index * FULL)));
    }
  }

  /** Whether it holds entries. */
  public boolean isBundle() {
    return level == ENTRIES;
  }

  /** Whether nothing will be added to it. */
  public boolean isFull() {
    return width == FULL;
  }

  /** The bundle with the entries of a tile of level 0. */
  public TileName bundle() {
    return new TileName(ENTRIES, index, width);
  }

  /** Where it is published: {@code tile/0/x001/x234/067.p/8}. */
  public String path() {
    StringBuilder number = new StringBuilder("%03d".formatted(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      number.insert(0, "x%03d/".formatted(rest % 1000));
    }
    return "tile/%s/%s%s"
        .formatted(isBundle() ? "entries" : level, number, isFull() ? "" : ".p/" + width);
  }
}
