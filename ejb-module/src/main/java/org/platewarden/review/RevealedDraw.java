package org.platewarden.review;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SealedHead;

/**
 * A draw with everything that whoever draws again needs.
 *
 * @param week which
 * @param secret the week's secret, hexadecimal, no secret any more
 * @param trail its size and root when the week was over
 * @param asked how many queries there were
 * @param reviewers between whom lots decided
 * @param drawn what came of it
 */
public record RevealedDraw(
    ReviewWeek week,
    String secret,
    SealedHead trail,
    int asked,
    List<String> reviewers,
    List<DrawnQuery> drawn)
    implements AuditSubject {
  public RevealedDraw {
    reviewers = List.copyOf(reviewers);
    drawn = List.copyOf(drawn);
  }

  @Override
  public String onTheTrail() {
    return "week=%s; secret=%s; size=%d; root=%s; asked=%d; reviewers=%s; drawn=%s"
        .formatted(
            week,
            secret,
            trail.size(),
            trail.root(),
            asked,
            String.join(",", reviewers),
            drawn.stream().map(each -> each.query() + ">" + each.reviewer()).collect(joining(",")));
  }
}
