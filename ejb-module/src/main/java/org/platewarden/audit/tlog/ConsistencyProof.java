package org.platewarden.audit.tlog;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * That a tree only grew. Source: RFC 9162, section 2.1.4.
 *
 * @param from how many leaves it had
 * @param to how many it has
 * @param path hashes of which both roots are made
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {
  /** Keeps a path of its own. */
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Whether it shows that the tree of the newer root begins with all of the older one. */
  public boolean shows(Hash older, Hash newer) {
    if (from < 0 || from > to) {
      return false;
    }
    if (from == to) {
      return path.isEmpty() && older.equals(newer);
    }
    if (from == 0) {
      return path.isEmpty() && older.equals(Hash.OF_NOTHING);
    }
    boolean whole = Long.bitCount(from) == 1;
    Iterator<Hash> hashes =
        (whole ? Stream.concat(Stream.of(older), path.stream()) : path.stream()).iterator();
    return hashes.hasNext() && climb(hashes, older, newer);
  }

  private boolean climb(Iterator<Hash> hashes, Hash older, Hash newer) {
    int complete = Long.numberOfTrailingZeros(~(from - 1));
    long node = (from - 1) >>> complete;
    long last = (to - 1) >>> complete;
    Hash madeOlder = hashes.next();
    Hash madeNewer = madeOlder;
    while (hashes.hasNext()) {
      Hash hash = hashes.next();
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        madeOlder = Hash.node(hash, madeOlder);
        madeNewer = Hash.node(hash, madeNewer);
        int skipped = Long.numberOfTrailingZeros(node); // none of an odd one
        node >>>= skipped;
        last >>>= skipped;
      } else {
        madeNewer = Hash.node(madeNewer, hash);
      }
      node >>>= 1;
      last >>>= 1;
    }
    return last == 0 && madeOlder.equals(older) && madeNewer.equals(newer);
  }
}
