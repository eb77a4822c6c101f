package org.platewarden.web.recognition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platewarden.evaluation.ReviewShadow;
import org.platewarden.evaluation.ShadowDay;
import org.platewarden.evaluation.ShadowStatus;
import org.platewarden.web.frame.Say;

/** Two models side by side, day by day. */
@Named
@RequestScoped
public class ShadowPart {
  /** The units of the drawing. */
  private static final int HEIGHT = 100;

  private static final int DAY_WIDTH = 22;
  private static final int WIDTH = ReviewShadow.DAYS * DAY_WIDTH;

  @Inject ReviewShadow review;
  @Inject ModelsPart models;
  @Inject Say say;

  private @Nullable ShadowStatus status;
  private @Nullable List<ShadowDay> days;

  /**
   * A day in the drawing.
   *
   * @param x from the left
   * @param y from the top
   * @param height how much of the day's plates were read alike
   */
  public record Bar(int x, int y, int height) {}

  /** How the shadow is. */
  public ShadowStatus getStatus() {
    if (status == null) {
      status = review.status();
    }
    return status;
  }

  /** The same in a sentence. */
  public String getSaid() {
    ShadowStatus now = getStatus();
    if (now.name().isEmpty()) {
      return say.of("shadow.none");
    }
    String name = models.name(now.name().get());
    if (now.problem().isPresent()) {
      return say.of("shadow.problem", name);
    }
    return say.of(now.comparing().isPresent() ? "shadow.comparing" : "shadow.loading", name);
  }

  /** The days, the newest first. */
  public List<ShadowDay> getDays() {
    if (days == null) {
      days = review.days();
    }
    return days;
  }

  /** The days as bars, the oldest first, the latest at the right edge. */
  public List<Bar> getBars() {
    List<Bar> bars = new ArrayList<>();
    int left = WIDTH - getDays().size() * DAY_WIDTH;
    for (ShadowDay day : getDays().reversed()) {
      int height = (int) Math.round(agreement(day) * HEIGHT);
      bars.add(new Bar(left + bars.size() * DAY_WIDTH, HEIGHT - height, height));
    }
    return bars;
  }

  /** How wide the drawing is. */
  public int getWidth() {
    return WIDTH;
  }

  /** What part of a day's plates was read alike, in words. */
  public String agreementOf(ShadowDay day) {
    return day.plates().all() == 0 ? "–" : say.percent(agreement(day));
  }

  private static double agreement(ShadowDay day) {
    return day.plates().all() == 0 ? 0 : day.plates().same() / (double) day.plates().all();
  }

  /** How long one frame took on average, in milliseconds. */
  public String millis(Duration spent, long frames) {
    return frames == 0 ? "–" : say.of("shadow.millis", spent.toMillis() / frames);
  }
}
