package org.platewarden.audit.tlog;

import java.util.List;

/**
 * That one leaf is in a tree. Source: RFC 9162, section 2.1.3.
 *
 * @param index which leaf, from 0
 * @param size how many leaves the tree has
 * @param path the neighbours on the way up, the leaf's first
 */
public record InclusionProof(long index, long size, List<Hash> path) {
  /** No tree is higher than this. */
  static final int LONGEST = 63;

  /** Keeps a path of its own. */
  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether it shows that this leaf is in the tree of this root. */
  public boolean shows(Hash leaf, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long node = index;
    long last = size - 1;
    Hash made = leaf;
    for (Hash neighbour : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        made = Hash.node(neighbour, made);
        int skipped = Long.numberOfTrailingZeros(node); // none of an odd one
        node >>>= skipped;
        last >>>= skipped;
      } else {
        made = Hash.node(made, neighbour);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && made.equals(root);
  }
}
