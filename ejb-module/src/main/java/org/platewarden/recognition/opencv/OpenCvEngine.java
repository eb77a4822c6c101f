package org.platewarden.recognition.opencv;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.platewarden.recognition.Frame;

/** What concerns the native library as a whole. */
public final class OpenCvEngine {
  private OpenCvEngine() {}

  /** Loads the library (seconds) and sets how many threads one picture may use. */
  public static void useThreads(int threads) {
    Model.OpenCv.ensureLoaded();
    Core.setNumThreads(threads);
  }

  /** A grey frame with nothing on it, to try the recognizer on. */
  public static Frame plainFrame() {
    Model.OpenCv.ensureLoaded();
    try (NativeScope scope = new NativeScope()) {
      Mat grey = scope.keep(new Mat(240, 320, CvType.CV_8UC3, new Scalar(96, 96, 96)));
      MatOfByte encoded = scope.keep(new MatOfByte());
      Imgcodecs.imencode(".jpg", grey, encoded);
      return new Frame(encoded.toArray());
    }
  }
}
