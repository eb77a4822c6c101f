package org.platewarden.retention.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.platewarden.audit.tlog.Hash;
import org.platewarden.audit.tlog.RightEdge;
import org.platewarden.kernel.RetentionClass;

/**
 * The Merkle tree (RFC 6962) over what a run removed: one leaf a row, in the order of their going.
 * A leaf is the class, a blank and the row's number in 16 hexadecimal digits: {@code READ
 * 00c0ffee00c0ffee}. A read's number is a hash of its source, camera and frame, and tells no plate.
 */
public final class RemovedTree implements Runs.Removed {
  private static final int AT_A_TIME = 4096;

  private final List<Hash> waiting = new ArrayList<>(AT_A_TIME);
  private RightEdge edge = RightEdge.EMPTY;

  /** The tree over all that a run removed so far. */
  public static RemovedTree of(UUID run, Runs runs) {
    RemovedTree tree = new RemovedTree();
    runs.tellRemoved(run, tree);
    tree.end();
    return tree;
  }

  @Override
  public void row(RetentionClass kept, String place, long number) {
    waiting.add(leaf(kept, number));
    if (waiting.size() == AT_A_TIME) {
      grow();
    }
  }

  /** The leaf of one row. */
  public static Hash leaf(RetentionClass kept, long number) {
    String name = kept.name() + " " + HexFormat.of().toHexDigits(number);
    return Hash.leaf(name.getBytes(StandardCharsets.UTF_8));
  }

  /** All was told. */
  public void end() {
    grow();
  }

  private void grow() {
    edge = edge.grow(waiting).edge();
    waiting.clear();
  }

  /** Its root. */
  public Hash root() {
    return edge.root();
  }

  /** How many rows went. */
  public long size() {
    return edge.size();
  }
}
