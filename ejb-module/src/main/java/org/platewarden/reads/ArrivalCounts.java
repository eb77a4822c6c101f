package org.platewarden.reads;

/**
 * How much came in, over the ways in of this node, since the server started.
 *
 * @param takenIn frames and messages that were taken in
 * @param reads reads of them that were new
 * @param putAside files and messages that were put aside
 */
public record ArrivalCounts(long takenIn, long reads, long putAside) {
  /** Nothing yet. */
  public static final ArrivalCounts NONE = new ArrivalCounts(0, 0, 0);
}
