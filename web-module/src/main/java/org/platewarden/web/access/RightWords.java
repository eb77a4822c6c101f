package org.platewarden.web.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.platewarden.access.Elevation;
import org.platewarden.access.Grant;
import org.platewarden.access.LevelDecision;
import org.platewarden.access.Office;
import org.platewarden.access.TrainingRecord;
import org.platewarden.access.Verdict;
import org.platewarden.web.frame.Say;
import org.platewarden.web.search.Zones;

/** How requests, grants and courses are spoken of on pages. */
@Named
@RequestScoped
public class RightWords {
  @Inject Say say;
  @Inject Zones zones;
  @Inject Clock clock;

  /**
   * One level of a request, as it is drawn.
   *
   * @param office whose level it is, in words
   * @param state {@code approved}, {@code refused}, {@code turn} or {@code ahead}
   * @param told who decided and when, or what it waits for
   * @param reason what was said, or nothing
   */
  public record Step(String office, String state, String told, String reason) {}

  /** The levels of a request, the first first. */
  public List<Step> steps(Elevation elevation) {
    List<Step> steps = new ArrayList<>();
    boolean waits = elevation.state(clock.instant()) == Elevation.State.WAITING;
    for (int i = 0; i < elevation.chain().size(); i++) {
      Office office = elevation.chain().get(i);
      if (i < elevation.decisions().size()) {
        steps.add(decided(elevation.decisions().get(i)));
      } else {
        boolean turn = waits && i == elevation.decisions().size();
        String state = turn ? "turn" : "ahead";
        steps.add(new Step(office(office), state, say.of("access.step." + state), ""));
      }
    }
    return steps;
  }

  private Step decided(LevelDecision decision) {
    boolean yes = decision.verdict() == Verdict.APPROVED;
    String at = at(decision.at());
    String told =
        decision.by().equals(decision.inPlaceOf())
            ? say.of("access.step.by." + decision.verdict(), decision.by(), at)
            : say.of(
                "access.step.for." + decision.verdict(), decision.by(), decision.inPlaceOf(), at);
    return new Step(
        office(decision.office()), yes ? "approved" : "refused", told, decision.reason());
  }

  /** An office, in words. */
  public String office(Office office) {
    return say.of("office." + office);
  }

  /** How a request stands, in words. */
  public String state(Elevation elevation) {
    return say.of("elevation." + elevation.state(clock.instant()));
  }

  /** The look of that. */
  public String tone(Elevation elevation) {
    return switch (elevation.state(clock.instant())) {
      case WAITING -> "new";
      case GRANTED -> "well";
      case REFUSED -> "rejecting";
      case WITHDRAWN, EXPIRED -> "out-of-service";
    };
  }

  /** Whether it waits for a level. */
  public boolean isWaiting(Elevation elevation) {
    return elevation.state(clock.instant()) == Elevation.State.WAITING;
  }

  /** How a grant stands, in words. */
  public String grantState(Grant grant) {
    return say.of("grant." + grant.state(clock.instant()));
  }

  /** The look of that. */
  public String grantTone(Grant grant) {
    return switch (grant.state(clock.instant())) {
      case IN_FORCE -> "well";
      case SUSPENDED -> "rejecting";
      case ENDED, OVER -> "out-of-service";
    };
  }

  /** Whether it counts. */
  public boolean isInForce(Grant grant) {
    return grant.state(clock.instant()) == Grant.State.IN_FORCE;
  }

  /** Whether it rests. */
  public boolean isSuspended(Grant grant) {
    return grant.state(clock.instant()) == Grant.State.SUSPENDED;
  }

  /** Who stopped it, when and why; nothing if nobody did. */
  public String stopped(Grant grant) {
    Optional<Grant.Stop> stop = grant.ended().or(grant::suspended);
    return stop.map(
            each -> say.of("access.stopped", at(each.at()), each.by(), each.reason()).strip())
        .orElse("");
  }

  /** A course, in words. */
  public String course(TrainingRecord record) {
    return say.of("course." + record.course());
  }

  /** Whether it counts, in words. */
  public String trained(TrainingRecord record) {
    return say.of(record.isCurrent(clock.instant()) ? "training.current" : "training.lapsed");
  }

  /** The look of that. */
  public String trainedTone(TrainingRecord record) {
    return record.isCurrent(clock.instant()) ? "well" : "rejecting";
  }

  /** An instant, by the visitor's clock. */
  public String at(Instant instant) {
    return say.local(instant, zones.getBrowsers());
  }
}
