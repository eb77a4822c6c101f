package org.platewarden.web.live;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.ArrivalCounts;
import org.platewarden.reads.Arrivals;
import org.platewarden.reads.WayInState;
import org.platewarden.reads.WaysIn;
import org.platewarden.web.frame.Say;

/** How the ways in are, and what they counted. */
@Named("waysInPage")
@RequestScoped
public class WaysInPage {
  /** Ways in that say something of themselves only when they pause. */
  private static final List<String> KNOWN = List.of("drop-folder", "http");

  @Inject WaysIn waysIn;
  @Inject Arrivals arrivals;
  @Inject Say say;

  /**
   * A way in.
   *
   * @param name in words
   * @param pause since when it waits, and why; nothing if it is open
   */
  public record Way(String name, WayInState.@Nullable Paused pause) {}

  /** Each way in. */
  public List<Way> getWays() {
    Map<String, WayInState> states = new TreeMap<>(waysIn.all());
    KNOWN.forEach(known -> states.putIfAbsent(known, waysIn.stateOf(known)));
    return states.entrySet().stream()
        .map(
            each ->
                new Way(
                    say.orElse("live.way." + each.getKey(), each.getKey()),
                    each.getValue() instanceof WayInState.Paused paused ? paused : null))
        .toList();
  }

  /** What came from the camera with this code, or from all if it is empty. */
  public ArrivalCounts countsOf(String camera) {
    try {
      return arrivals.counts(
          camera.isEmpty() ? Optional.empty() : Optional.of(new CameraCode(camera)));
    } catch (IllegalArgumentException e) {
      return ArrivalCounts.NONE; // no camera has such a code
    }
  }

  /** How often somebody posted without a key that is known. */
  public long getStrangers() {
    return arrivals.strangers();
  }
}
