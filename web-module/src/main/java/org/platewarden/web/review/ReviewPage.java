package org.platewarden.web.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.audit.TrailLine;
import org.platewarden.review.OpenedReview;
import org.platewarden.review.Review;
import org.platewarden.review.ReviewFinding;
import org.platewarden.review.ReviewName;
import org.platewarden.review.ReviewQueries;
import org.platewarden.web.frame.NotFound;
import org.platewarden.web.frame.Say;
import org.platewarden.web.search.Zones;

/** One query that lots gave to a person, and what they find. */
@Named
@RequestScoped
public class ReviewPage {
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @Inject ReviewQueries reviews;
  @Inject HttpServletRequest request;
  @Inject Zones zones;
  @Inject Say say;

  private @Nullable OpenedReview opened;
  private @Nullable String refusal;
  private @Nullable String verdict;
  private @Nullable String remark;

  /** Known before a form of the page is read, else its fields would not be there to be read. */
  @PostConstruct
  void know() {
    named().ifPresent(this::open);
  }

  private void open(UUID query) {
    try {
      opened = reviews.open(new ReviewName(query));
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
  }

  /** Answers 404 to an address that names nothing. */
  public void check() throws IOException {
    if (named().isEmpty()) {
      NotFound.answer();
    }
  }

  private Optional<UUID> named() {
    String name = Objects.toString(request.getParameter("q"), "");
    return name.matches(ID) ? Optional.of(UUID.fromString(name)) : Optional.empty();
  }

  /** Says what was found; then the list is shown again. */
  public @Nullable String conclude() {
    Optional<Review.Verdict> found =
        Stream.of(Review.Verdict.values()).filter(each -> each.name().equals(verdict)).findFirst();
    if (opened == null || found.isEmpty()) {
      refusal = Objects.requireNonNullElseGet(refusal, () -> say.of("review.choose"));
      return null;
    }
    UUID query = opened.review().query();
    try {
      reviews.conclude(new ReviewFinding(query, found.get(), Objects.toString(remark, "")));
      return "/reviews/index.xhtml?faces-redirect=true&done=1";
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  /** The query; nothing if it is not shown. */
  public @Nullable TrailLine getLine() {
    return opened == null ? null : opened.query();
  }

  /** Whether a finding can still be given. */
  public boolean isOpen() {
    return opened != null && opened.review().isOpen();
  }

  /** Until when it waits, by the visitor's clock. */
  public String getDue() {
    return opened == null ? "" : say.local(opened.review().due(), zones.getBrowsers());
  }

  /** What was found; nothing while it is open. */
  public Review.@Nullable Found getFound() {
    return opened == null ? null : opened.review().found().orElse(null);
  }

  /** What can be found, by its words. */
  public Map<String, String> getVerdicts() {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Review.Verdict each : Review.Verdict.values()) {
      choices.put(say.of("review." + each), each.name());
    }
    return choices;
  }

  /** The query's name in the page's address. */
  public String getName() {
    return named().map(UUID::toString).orElse("");
  }

  /** Why it is not shown, or nothing was kept. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** What was chosen. */
  public @Nullable String getVerdict() {
    return verdict;
  }

  /** Chosen in the form. */
  public void setVerdict(@Nullable String verdict) {
    this.verdict = verdict;
  }

  /** What was remarked. */
  public @Nullable String getRemark() {
    return remark;
  }

  /** Typed in the form. */
  public void setRemark(@Nullable String remark) {
    this.remark = remark;
  }
}
