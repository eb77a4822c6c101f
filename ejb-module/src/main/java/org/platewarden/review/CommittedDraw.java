package org.platewarden.review;

import org.platewarden.audit.AuditSubject;

/**
 * What is fixed before a week begins.
 *
 * @param week which
 * @param commitment binds the week's secret
 * @param percent how many queries in a hundred are reviewed
 */
public record CommittedDraw(ReviewWeek week, String commitment, int percent)
    implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "week=%s; commitment=%s; percent=%d".formatted(week, commitment, percent);
  }
}
