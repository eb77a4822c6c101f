package org.platewarden.access;

import java.util.List;

/**
 * A page of the accounts in somebody's care.
 *
 * @param accounts the first due first, those that are closed last
 * @param total how many there are on all pages
 */
public record AccountsInCare(List<AccountInCare> accounts, int total) {
  /** How many pages there are, 1 at least. */
  public int pages() {
    return Math.max(1, Math.ceilDiv(total, AccountsAsked.PAGE));
  }
}
