package org.platewarden.web.trail;

import java.util.List;
import java.util.Optional;
import org.platewarden.audit.TrailLine;
import org.platewarden.audit.TrailPage;
import org.platewarden.audit.TrailQuestion;

/**
 * One page of an answer, as it was shown.
 *
 * @param handle its name for this session
 * @param asked the form that asked for it
 * @param question what was asked
 * @param page what was found
 * @param newer the name of the page before
 * @param before how many lines the pages before show
 */
public record TrailAnswer(
    String handle,
    TrailAsked asked,
    TrailQuestion question,
    TrailPage page,
    Optional<String> newer,
    int before) {
  /** Newest first. */
  public List<TrailLine> lines() {
    return page.lines();
  }

  /** Whether there may be older ones. */
  public boolean isMore() {
    return page.upTo().isPresent();
  }

  /** How many lines this page and those before it show. */
  int shown() {
    return before + page.lines().size();
  }
}
