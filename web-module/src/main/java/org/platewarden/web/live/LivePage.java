package org.platewarden.web.live;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.kernel.CameraCode;
import org.platewarden.reads.LiveView;
import org.platewarden.reads.WatchAsked;
import org.platewarden.reads.WatchReads;
import org.platewarden.reads.WatchRefused;
import org.platewarden.reads.WatchedRead;
import org.platewarden.web.frame.NotFound;
import org.platewarden.web.frame.Say;

/** What comes in now: the whole page, and the part of it that is loaded again and again. */
@Named
@RequestScoped
public class LivePage {
  private static final long NOTHING_YET = 0;

  @Inject WatchReads watchReads;
  @Inject Watches watches;
  @Inject HttpServletRequest request;
  @Inject Clock clock;
  @Inject Say say;

  private String handle = "";
  private @Nullable LiveView view;
  private List<ShownLive> rows = List.of();
  private @Nullable String refusal;

  /** Begins to watch what the page's address names. */
  public void open() {
    try {
      WatchAsked asked = new WatchAsked(camera());
      OpenWatch begun = new OpenWatch(asked, watchReads.begin(asked));
      handle = watches.open(begun);
      show(begun, NOTHING_YET);
    } catch (Refusal refused) {
      refuse(refused);
    }
  }

  /**
   * Shows what came since, or counts it while the page is paused; a page that this session does not
   * know is not found.
   */
  public void goOn() throws IOException {
    handle = Objects.toString(request.getParameter("w"), "");
    Optional<OpenWatch> open = watches.find(handle);
    if (open.isEmpty()) {
      NotFound.answer();
      return;
    }
    try {
      if (isPaused()) {
        view = watchReads.count(open.get().watch());
      } else {
        renew(open.get());
        show(open.get(), after());
      }
    } catch (Refusal refused) {
      refuse(refused);
    }
  }

  /** No entry, no view: what cannot be on the trail anew ends here. */
  private void renew(OpenWatch open) {
    if (!clock.instant().isBefore(open.watch().until())) {
      open.goesOn(watchReads.begin(open.asked()));
    }
  }

  private void show(OpenWatch open, long after) {
    LiveView now = watchReads.show(open.watch(), after);
    rows =
        now.reads().stream()
            .map(
                live -> new ShownLive(live, open.show(new WatchedRead(live.summary().reference()))))
            .toList();
    view = now;
  }

  private void refuse(Refusal refused) {
    view = null;
    rows = List.of();
    refusal = say.refusal(refused);
  }

  private Optional<CameraCode> camera() {
    String written = getCamera();
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(new CameraCode(written));
    } catch (IllegalArgumentException e) {
      throw WatchRefused.unknownCamera();
    }
  }

  private long after() {
    String written = Objects.toString(request.getParameter("after"), "");
    return written.matches("[0-9]{1,18}") ? Long.parseLong(written) : NOTHING_YET;
  }

  private boolean isPaused() {
    return request.getParameter("paused") != null;
  }

  /** The code of the camera that is watched, as the address names it; empty for all. */
  public String getCamera() {
    return Objects.toString(request.getParameter("c"), "").strip();
  }

  /** Whether the cameras' states are wanted, which change slowly and cost more. */
  public boolean isWithCameras() {
    return request.getParameter("cameras") != null;
  }

  /** The name of this page for its script. */
  public String getHandle() {
    return handle;
  }

  /** Counts; nothing if it was refused. */
  public @Nullable LiveView getView() {
    return view;
  }

  /** The reads to show, the newest first. */
  public List<ShownLive> getRows() {
    return rows;
  }

  /** Why nothing is shown; nothing if it is. */
  public @Nullable String getRefusal() {
    return refusal;
  }
}
