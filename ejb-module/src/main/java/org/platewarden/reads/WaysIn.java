package org.platewarden.reads;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How each way in is, as it last said itself: for pages, probes and metrics of this node. */
@ApplicationScoped
public class WaysIn {
  private final Map<String, WayInState> states = new ConcurrentHashMap<>();

  /** Says how a way in is from now on. */
  public void tell(String wayIn, WayInState state) {
    states.put(wayIn, state);
  }

  /** How a way in is; open if it never said anything else. */
  public WayInState stateOf(String wayIn) {
    return states.getOrDefault(wayIn, new WayInState.Open());
  }

  /** All that ever said how they are, by name. */
  public Map<String, WayInState> all() {
    return new TreeMap<>(states);
  }
}
