package org.platewarden.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.review.ReviewList;
import org.platewarden.review.ReviewQueries;
import org.platewarden.web.frame.Say;
import org.platewarden.web.search.Zones;

/** What a person has to review. */
@Named
@RequestScoped
public class ReviewsPage {
  @Inject ReviewQueries reviews;
  @Inject HttpServletRequest request;
  @Inject Zones zones;
  @Inject Say say;

  private @Nullable ReviewList list;
  private @Nullable String refusal;

  /** Looks, which is on record. */
  public void open() {
    try {
      list = reviews.list();
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
  }

  /** Those that wait, the first due first. */
  public List<ReviewList.Line> getWaiting() {
    return lines().stream().filter(line -> line.review().isOpen()).toList();
  }

  /** Those that are done, the latest first. */
  public List<ReviewList.Line> getDone() {
    return lines().stream().filter(line -> !line.review().isOpen()).toList();
  }

  private List<ReviewList.Line> lines() {
    return list == null ? List.of() : list.lines();
  }

  /** Whether what others left undone is shown. */
  public boolean isEscalated() {
    return request.isUserInRole("compliance");
  }

  /** How it stands, in words. */
  public String state(ReviewList.Line line) {
    if (line.closing()) {
      return say.of("review.state.closing");
    }
    return say.of(line.overdue() ? "review.state.overdue" : "review.state.waiting");
  }

  /** The look of that. */
  public String tone(ReviewList.Line line) {
    return line.overdue() ? "rejecting" : "new";
  }

  /** Until when something is open, by the visitor's clock. */
  public String due(ReviewList.Line line) {
    return say.local(line.review().due(), zones.getBrowsers());
  }

  /** From when on the asker's access is closed, by the visitor's clock. */
  public String closes(ReviewList.Line line) {
    return say.local(line.closesAt(), zones.getBrowsers());
  }

  /** What came of it, in words. */
  public String verdict(ReviewList.Line line) {
    return line.review().found().map(found -> say.of("review." + found.verdict())).orElse("");
  }

  /** When, by the visitor's clock. */
  public String foundAt(ReviewList.Line line) {
    return line.review()
        .found()
        .map(found -> say.local(found.at(), zones.getBrowsers()))
        .orElse("");
  }

  /** Whether something was found just now. */
  public boolean isDoneNow() {
    return request.getParameter("done") != null;
  }

  /** Why nothing is shown. */
  public @Nullable String getRefusal() {
    return refusal;
  }
}
