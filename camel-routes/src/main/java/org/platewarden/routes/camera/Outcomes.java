package org.platewarden.routes.camera;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import java.io.UncheckedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the way in after each file. When nothing at all can be taken in it pauses; when
 * one file fails and others do not, that one stands behind them and in the end goes aside.
 */
final class Outcomes {
  /**
   * Failures of a file's own, with others getting through in between, after which it goes aside.
   */
  static final int MOST_FAILURES = 5;

  private static final Duration A_MOMENT = Duration.ofMillis(500);

  private final Pause pause;
  private final SetBehind behind;
  private final Settling settling;
  private final PutAside putAside;
  private final LastTried lastTried;

  Outcomes(
      Pause pause, SetBehind behind, Settling settling, PutAside putAside, LastTried lastTried) {
    this.pause = pause;
    this.behind = behind;
    this.settling = settling;
    this.putAside = putAside;
    this.lastTried = lastTried;
  }

  boolean mayTry() {
    return pause.isDue();
  }

  boolean paused() {
    return pause.isOn();
  }

  void begins(DroppedFile file) {
    lastTried.begins(file);
  }

  /** The drop folder itself cannot be read. */
  void cannotLook(UncheckedIOException failure) {
    if (Fault.of(failure) instanceof Fault.Everyones everyones) {
      pause.begin(everyones.because());
    }
  }

  /** Nothing is there to take in, so nothing is held up. */
  void nothingWaits() {
    pause.end();
  }

  /** Notes how it went with a file; gives whether the file is dealt with. */
  boolean note(DroppedFile file, @Nullable Throwable failure) {
    lastTried.ended();
    if (failure == null) {
      dealtWith(file);
      return true;
    }
    if (failure instanceof NotYet) {
      behind.briefly(file.path(), A_MOMENT);
      return false;
    }
    switch (Fault.of(failure)) {
      case Fault.Gone gone -> {
        behind.forget(file.path());
        settling.forget(file.path());
      }
      case Fault.Everyones everyones -> {
        // another file is tried first next time: should this one be to blame after all, they go on
        behind.briefly(file.path(), A_MOMENT);
        pause.begin(everyones.because());
      }
      case Fault.ItsOwn own -> itsOwn(file, own.kind());
    }
    return false;
  }

  private void itsOwn(DroppedFile file, String kind) {
    int failures = behind.failed(file.path());
    if (failures < MOST_FAILURES) {
      LOG.frameWaits(file.folder(), kind);
      return;
    }
    try {
      putAside.putAside(
          file,
          "file not taken in: the server failed at it %d times (%s) while others got through; keep it, report this, and replay it after the next update"
              .formatted(failures, kind));
      dealtWith(file);
    } catch (FileNotReadable e) {
      LOG.frameWaits(file.folder(), kind); // not even that: it stays behind the others
    } catch (UncheckedIOException e) {
      cannotLook(e);
    }
  }

  private void dealtWith(DroppedFile file) {
    behind.through(file.path());
    settling.forget(file.path());
    pause.end();
  }
}
