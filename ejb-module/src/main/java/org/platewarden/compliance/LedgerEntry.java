package org.platewarden.compliance;

/**
 * A query of a week, as the trail has it; or, with pseudonyms, as the public ledger tells it. What
 * is not told is empty there.
 *
 * @param entry the attempt
 * @param asker who asked
 * @param purpose by its code
 * @param action own reads, or vendors
 * @param outcome what came of it
 * @param hit {@code yes} or {@code no}; empty where it was not counted or not answered
 */
public record LedgerEntry(
    String entry, String asker, String purpose, String action, String outcome, String hit) {
  /** Never shows who it was. */
  @Override
  public String toString() {
    return "LedgerEntry[]";
  }
}
