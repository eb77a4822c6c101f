package org.platewarden.web.trail;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The session's latest looks at the trail; loading one again looks at nothing anew. */
@SessionScoped
public class TrailAnswers implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 20;

  // a session lives on one server and is never written down
  private final transient Map<String, TrailAnswer> byHandle = new LinkedHashMap<>();

  /** Keeps an answer; the oldest goes. */
  public synchronized TrailAnswer keep(TrailAnswer answer) {
    byHandle.put(answer.handle(), answer);
    while (byHandle.size() > MOST) {
      byHandle.remove(byHandle.keySet().iterator().next());
    }
    return answer;
  }

  /** An answer, if it is still kept. */
  public synchronized Optional<TrailAnswer> find(String handle) {
    return Optional.ofNullable(byHandle.get(handle));
  }
}
