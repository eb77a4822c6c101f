package org.platewarden.audit.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of a given size over hashes that are stored somewhere: its root and its proofs. Source:
 * RFC 6962, section 2.1.
 *
 * @param hashes its complete subtrees
 * @param size how many leaves it has
 */
public record Tree(Subtrees hashes, long size) {
  /** Where the roots of complete subtrees are read. */
  @FunctionalInterface
  public interface Subtrees {
    /**
     * The root over the leaves {@code index << height} up to {@code (index + 1) << height}, without
     * the last.
     */
    Hash root(int height, long index);
  }

  /** The root over all leaves. */
  public Hash root() {
    return size == 0 ? Hash.OF_NOTHING : over(0, size);
  }

  /** The root that it had when it was smaller. */
  public Hash rootAt(long smaller) {
    if (smaller < 0 || smaller > size) {
      throw new LogRefused("root refused: size %d of a log of %d".formatted(smaller, size));
    }
    return new Tree(hashes, smaller).root();
  }

  /**
   * Shows that a leaf is in it.
   *
   * @throws LogRefused if it has no such leaf
   */
  public InclusionProof inclusion(long index) {
    if (index < 0 || index >= size) {
      throw new LogRefused("proof refused: entry %d of a log of %d".formatted(index, size));
    }
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long split = from + Long.highestOneBit(to - from - 1);
      boolean left = index < split;
      path.addFirst(left ? over(split, to) : over(from, split));
      from = left ? from : split;
      to = left ? split : to;
    }
    return new InclusionProof(index, size, path);
  }

  /**
   * Shows that it only grew since it had fewer leaves.
   *
   * @throws LogRefused if it never was of that size
   */
  public ConsistencyProof consistency(long older) {
    if (older < 0 || older > size) {
      throw new LogRefused("proof refused: from size %d to %d".formatted(older, size));
    }
    List<Hash> path = new ArrayList<>();
    if (older > 0) {
      long from = 0;
      long to = size;
      while (older != to) {
        long split = from + Long.highestOneBit(to - from - 1);
        boolean left = older <= split;
        path.addFirst(left ? over(split, to) : over(from, split));
        from = left ? from : split;
        to = left ? split : to;
      }
      if (from > 0) {
        path.addFirst(over(from, to));
      }
    }
    return new ConsistencyProof(older, size, path);
  }

  private Hash over(long from, long to) {
    long leaves = to - from;
    if (Long.bitCount(leaves) == 1) {
      int height = Long.numberOfTrailingZeros(leaves);
      return hashes.root(height, from >>> height);
    }
    long split = from + Long.highestOneBit(leaves - 1);
    return Hash.node(over(from, split), over(split, to));
  }
}
