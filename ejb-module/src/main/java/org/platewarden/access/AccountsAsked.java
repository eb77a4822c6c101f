package org.platewarden.access;

import org.platewarden.audit.AuditSubject;

/**
 * Which page of the accounts in somebody's care is wanted.
 *
 * @param page from 1
 */
public record AccountsAsked(int page) implements AuditSubject {
  /** How many accounts a page has at the most. */
  public static final int PAGE = 20;

  private static final int MOST = 10_000;

  public AccountsAsked {
    if (page < 1 || page > MOST) {
      throw new IllegalArgumentException("page refused: %d; give 1 to %d".formatted(page, MOST));
    }
  }

  @Override
  public String onTheTrail() {
    return "page=" + page;
  }
}
