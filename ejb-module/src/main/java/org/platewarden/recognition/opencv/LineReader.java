package org.platewarden.recognition.opencv;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.dnn.Net;
import org.opencv.imgproc.Imgproc;

/**
 * Reads one cut of a frame with our own network.
 *
 * <p>Shape: 128 x 48 grey in; 32 columns of 36 probabilities out, the first of which is the blank.
 *
 * <p>Not safe for several threads at once.
 */
final class LineReader {
  /** What each class after the blank means; the letter O is read as the digit 0. */
  static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNPQRSTUVWXYZ";

  private static final int WIDTH = 128;
  private static final int HEIGHT = 48;
  private static final int COLUMNS = 32;
  private static final int CLASSES = CHARACTERS.length() + 1;
  private static final int MAX_OVERSAMPLING = 4;
  private static final double LEAST_SPREAD = 8;

  private final Net net;

  LineReader(Net net) {
    this.net = net;
  }

  /** Probabilities [column][class] of one cut of a grey picture. */
  double[][] read(Mat grey, Quad part) {
    try (NativeScope scope = new NativeScope()) {
      Mat cut = cut(grey, part, scope);
      normalise(cut, scope);
      net.setInput(scope.keep(cut.reshape(1, new int[] {1, 1, HEIGHT, WIDTH})));
      float[] flat = new float[CLASSES * COLUMNS];
      scope.keep(scope.keep(net.forward()).reshape(1, 1)).get(0, 0, flat);
      double[][] columns = new double[COLUMNS][CLASSES];
      for (int i = 0; i < flat.length; i++) {
        columns[i % COLUMNS][i / COLUMNS] = flat[i];
      }
      return columns;
    }
  }

  /** Sets the part upright at 128 x 48; a large one is averaged down, not skipped over. */
  private static Mat cut(Mat grey, Quad part, NativeScope scope) {
    int over = (int) Math.clamp(Math.ceil(part.width() / WIDTH), 1, MAX_OVERSAMPLING);
    Size large = new Size(WIDTH * over, HEIGHT * over);
    MatOfPoint2f from = scope.keep(new MatOfPoint2f(part.points().toArray(Point[]::new)));
    MatOfPoint2f onto =
        scope.keep(
            new MatOfPoint2f(
                new Point(0, 0),
                new Point(large.width, 0),
                new Point(large.width, large.height),
                new Point(0, large.height)));
    Mat turn = scope.keep(Imgproc.getPerspectiveTransform(from, onto));
    Mat cut = scope.keep(new Mat());
    Imgproc.warpPerspective(grey, cut, turn, large, Imgproc.INTER_CUBIC, Core.BORDER_REPLICATE);
    if (over > 1) {
      Imgproc.resize(cut, cut, new Size(WIDTH, HEIGHT), 0, 0, Imgproc.INTER_AREA);
    }
    return cut;
  }

  /** Zero mean and about unit spread, as in training. */
  private static void normalise(Mat cut, NativeScope scope) {
    cut.convertTo(cut, CvType.CV_32F);
    MatOfDouble mean = scope.keep(new MatOfDouble());
    MatOfDouble spread = scope.keep(new MatOfDouble());
    Core.meanStdDev(cut, mean, spread);
    Core.subtract(cut, new Scalar(mean.toArray()[0]), cut);
    Core.multiply(cut, new Scalar(1 / (spread.toArray()[0] + LEAST_SPREAD)), cut);
  }
}
