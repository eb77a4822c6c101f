package org.platewarden.web.aside;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.List;
import org.platewarden.reads.AsideFiles.Replayed;

/** What this session put back the last time, so that its outcome can be shown. */
@SessionScoped
public class PutBackLately implements Serializable {
  private static final long serialVersionUID = 1L;

  // a session lives on one server and is never written down
  private transient List<Replayed> files = List.of();

  synchronized void keep(List<Replayed> replayed) {
    files = List.copyOf(replayed);
  }

  synchronized List<Replayed> files() {
    return files;
  }
}
