package org.platewarden.reads;

import java.util.SortedMap;

/**
 * How much room the kept images take.
 *
 * @param files how many there are
 * @param bytes what they take
 * @param budget how many bytes they may take; 0 is without limit
 * @param free bytes that their disk has left
 * @param reserve bytes that must be left there
 * @param byKey how many files each numbered key locks; key 0 are files that are not locked yet
 * @param counted whether all files have been counted since an untidy end; until then the figures
 *     are those of before it
 */
public record ImageUse(
    long files,
    long bytes,
    long budget,
    long free,
    long reserve,
    SortedMap<Integer, Long> byKey,
    boolean counted) {

  /** Whether an image of the usual size would still be kept. */
  public boolean hasRoom() {
    return (budget == 0 || bytes < budget) && free > reserve;
  }
}
