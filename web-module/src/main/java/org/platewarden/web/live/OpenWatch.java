package org.platewarden.web.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.platewarden.reads.Watch;
import org.platewarden.reads.WatchAsked;
import org.platewarden.reads.WatchedRead;
import org.platewarden.web.read.Handle;

/** One live page that is open in a browser, and the reads that it has shown. */
final class OpenWatch {
  /** As many as a page shows, and those that a slow browser may still ask a picture of. */
  static final int MOST_SHOWN = 100;

  private final WatchAsked asked;
  private final Map<String, WatchedRead> shown = new LinkedHashMap<>();
  private Watch watch;

  OpenWatch(WatchAsked asked, Watch watch) {
    this.asked = asked;
    this.watch = watch;
  }

  WatchAsked asked() {
    return asked;
  }

  synchronized Watch watch() {
    return watch;
  }

  /** It is on the trail anew. */
  synchronized void goesOn(Watch anew) {
    watch = anew;
  }

  /** Gives a read its name for this page. */
  synchronized String show(WatchedRead read) {
    String handle = Handle.random();
    shown.put(handle, read);
    while (shown.size() > MOST_SHOWN) {
      shown.remove(shown.keySet().iterator().next());
    }
    return handle;
  }

  /** What a name stands for, if this page has shown it lately. */
  synchronized Optional<WatchedRead> find(String handle) {
    return Optional.ofNullable(shown.get(handle));
  }
}
