package org.platewarden.web.search;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The session's latest answers. Going back to one, or loading it again, asks nothing anew; leaving
 * the session forgets them all.
 */
@SessionScoped
public class Answers implements Serializable {
  private static final long serialVersionUID = 1L;

  /** How many pages are kept. */
  static final int MOST = 20;

  // a session lives on one server and is never written down, so its values need not be serializable
  private final transient Map<String, Answer> byHandle = new LinkedHashMap<>();

  private final transient Map<String, Counted> countedByHandle = new LinkedHashMap<>();

  /** Keeps an answer; the oldest goes. */
  public synchronized void keep(Answer answer) {
    byHandle.put(answer.handle(), answer);
    while (byHandle.size() > MOST) {
      byHandle.remove(byHandle.keySet().iterator().next());
    }
  }

  /** Lets go of what vendors said and what has ended. */
  public synchronized void forgetEnded(Instant now) {
    byHandle.replaceAll((handle, answer) -> answer.at(now));
  }

  /** Keeps counts; the oldest go. */
  public synchronized void keep(Counted counted) {
    countedByHandle.put(counted.handle(), counted);
    while (countedByHandle.size() > MOST) {
      countedByHandle.remove(countedByHandle.keySet().iterator().next());
    }
  }

  /** Counts, if they are still kept. */
  public synchronized Optional<Counted> counted(String handle) {
    return Optional.ofNullable(countedByHandle.get(handle));
  }

  /** An answer, if it is still kept. */
  public synchronized Optional<Answer> find(String handle) {
    return Optional.ofNullable(byHandle.get(handle));
  }
}
