package org.platewarden.audit;

/**
 * A published entry with what an outsider needs to verify it, and to see that what was asked
 * belongs to it.
 *
 * @param index its number in the log
 * @param entry its bytes as they were sealed, canonical JSON
 * @param receipt the text of its {@code .tlog-proof}
 * @param asked what the entry's commitment stands for; a plate may stand in it
 * @param salt by which it was hidden, 32 bytes as hex; empty once it was destroyed
 */
public record ProvenEntry(long index, String entry, String receipt, String asked, String salt) {
  /** Never shows what was asked. */
  @Override
  public String toString() {
    return "ProvenEntry[" + index + "]";
  }
}
