package org.platewarden.reads;

import java.util.List;

/**
 * What became of a frame, or of a message's reads.
 *
 * @param reads how many it held
 * @param fresh how many of them were not known before; none when they came a second time
 * @param refused those that cannot be kept as they are; the others are kept
 */
public record TakenIn(int reads, int fresh, List<RefusedRead> refused) {
  public TakenIn {
    refused = List.copyOf(refused);
  }

  /** All were kept, or were known. */
  public TakenIn(int reads, int fresh) {
    this(reads, fresh, List.of());
  }

  /**
   * A read that cannot be kept.
   *
   * @param position among those of its message, from 0
   * @param reason what was refused, the values that clash, what to do
   */
  public record RefusedRead(int position, String reason) {}
}
