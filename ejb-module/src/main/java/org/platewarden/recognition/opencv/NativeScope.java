package org.platewarden.recognition.opencv;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;

/**
 * Holds native pictures until its end and frees them then, since the collector sees only shells.
 */
final class NativeScope implements AutoCloseable {
  private final List<Mat> kept = new ArrayList<>();

  /** Keeps a picture for this scope and hands it back. */
  <T extends Mat> T keep(T mat) {
    kept.add(mat);
    return mat;
  }

  @Override
  public void close() {
    kept.forEach(Mat::release);
  }
}
