package org.platewarden.web.recognition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.evaluation.ComparedRead;
import org.platewarden.evaluation.DifferencesAsked;
import org.platewarden.evaluation.ReviewShadow;
import org.platewarden.evaluation.SeenDifference;
import org.platewarden.recognition.Candidate;
import org.platewarden.web.frame.Say;

/** The latest reads that two models read differently. */
@Named
@RequestScoped
public class DifferencesPage {
  private static final int MOST = 50;

  @Inject ReviewShadow review;
  @Inject ShownDifferences shown;
  @Inject Say say;

  private List<Row> rows = List.of();
  private @Nullable String refusal;

  /**
   * A row of the page.
   *
   * @param seen what was read
   * @param handle its name for the browser
   */
  public record Row(SeenDifference seen, String handle) {}

  /** Looks, which is on record. */
  public void open() {
    try {
      rows =
          review.look(new DifferencesAsked(MOST)).stream()
              .map(seen -> new Row(seen, shown.show(new ComparedRead(seen.difference().read()))))
              .toList();
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
    }
  }

  /** What differs, the newest first. */
  public List<Row> getRows() {
    return rows;
  }

  /** What the shadow read; empty where it found no plate. */
  public String shadowText(Row row) {
    return row.seen().difference().shadow().map(Candidate::characters).orElse("");
  }

  /** How sure it was. */
  public String shadowConfidence(Row row) {
    return row.seen().difference().shadow().map(Candidate::confidence).map(say::percent).orElse("");
  }

  /** Why nothing is shown. */
  public @Nullable String getRefusal() {
    return refusal;
  }
}
