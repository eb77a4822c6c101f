package org.platewarden.web.recognition;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.platewarden.evaluation.ComparedRead;
import org.platewarden.web.read.Handle;

/** The reads that this session's page of differences has shown, under random names. */
@SessionScoped
public class ShownDifferences implements Serializable {
  private static final long serialVersionUID = 1L;

  /** As many as a page shows, and those of the page before. */
  static final int MOST = 100;

  // a session lives on one server and is never written down
  private final transient Map<String, ComparedRead> byHandle = new LinkedHashMap<>();

  synchronized String show(ComparedRead read) {
    String handle = Handle.random();
    byHandle.put(handle, read);
    while (byHandle.size() > MOST) {
      byHandle.remove(byHandle.keySet().iterator().next());
    }
    return handle;
  }

  synchronized Optional<ComparedRead> find(String handle) {
    return Optional.ofNullable(byHandle.get(handle));
  }
}
