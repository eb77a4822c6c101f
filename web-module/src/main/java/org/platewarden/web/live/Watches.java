package org.platewarden.web.live;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.platewarden.web.read.Handle;

/**
 * The live pages that this session has open, under random names. A plate can be looked at only
 * under the name that such a page gave it. The oldest are forgotten first.
 */
@SessionScoped
public class Watches implements Serializable {
  private static final long serialVersionUID = 1L;

  /** How many pages are kept. */
  static final int MOST = 8;

  // a session lives on one server and is never written down, so its values need not be serializable
  private final transient Map<String, OpenWatch> byHandle = new LinkedHashMap<>();

  synchronized String open(OpenWatch watch) {
    String handle = Handle.random();
    byHandle.put(handle, watch);
    while (byHandle.size() > MOST) {
      byHandle.remove(byHandle.keySet().iterator().next());
    }
    return handle;
  }

  synchronized Optional<OpenWatch> find(String handle) {
    return Optional.ofNullable(byHandle.get(handle));
  }
}
