package org.platewarden.web.read;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.platewarden.purpose.Purpose;
import org.platewarden.search.RevealedRead;

/**
 * The reads that answers of this session have shown, under random names. The browser knows a read
 * by such a name only, so no plate stands in an address, and nothing can be opened that no answer
 * has shown. The oldest are forgotten first.
 */
@SessionScoped
public class RevealedReads implements Serializable {
  private static final long serialVersionUID = 1L;

  /** How many are kept: twenty pages of fifty. */
  public static final int MOST = 1000;

  // a session lives on one server and is never written down, so its values need not be serializable
  private final transient Map<String, Revealed> byHandle = new LinkedHashMap<>();

  /** Gives a read of an answer its name for this session. */
  public synchronized String reveal(RevealedRead read, Purpose purpose, String answer) {
    String handle = Handle.random();
    byHandle.put(handle, new Revealed(read, purpose, answer));
    while (byHandle.size() > MOST) {
      byHandle.remove(byHandle.keySet().iterator().next());
    }
    return handle;
  }

  /** What a name stands for, if an answer of this session has shown it. */
  public synchronized Optional<Revealed> find(String handle) {
    return Optional.ofNullable(byHandle.get(handle));
  }
}
