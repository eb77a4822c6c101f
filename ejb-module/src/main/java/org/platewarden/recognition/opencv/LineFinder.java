package org.platewarden.recognition.opencv;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.RotatedRect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;
import org.opencv.imgproc.Imgproc;

/**
 * Finds rows of characters with a text detector that paints how likely each pixel is text.
 *
 * <p>Source: Liao and others, "Real-time Scene Text Detection with Differentiable Binarization",
 * for what is done with the map; the constants of colour are those the detector was trained with.
 *
 * <p>Not safe for several threads at once.
 */
final class LineFinder {
  /** Longer side of what the detector sees, pixels: it misses small plates on less. */
  static final int SIDE = 1280;

  private static final double MAX_ENLARGEMENT = 1.5;
  private static final int GRID = 32;
  private static final double TEXT = 0.3;
  private static final double MIN_SCORE = 0.5;
  private static final double GROWTH = 1.6;
  private static final int MIN_SIDE = 3;
  private static final int MAX_CONTOURS = 400;
  private static final Scalar COLOUR_MEAN = new Scalar(0.485, 0.456, 0.406);
  private static final Scalar COLOUR_SPREAD = new Scalar(0.229, 0.224, 0.225);

  private final Net net;

  LineFinder(Net net) {
    this.net = net;
  }

  /** Rows of characters in a picture (8-bit blue, green, red), in its pixels, in no order. */
  List<TextLine> find(Mat picture) {
    double wanted = (double) SIDE / Math.max(picture.cols(), picture.rows());
    double scale = Math.min(MAX_ENLARGEMENT, wanted);
    Size size = new Size(onGrid(picture.cols() * scale), onGrid(picture.rows() * scale));
    return find(picture, new Rect(0, 0, picture.cols(), picture.rows()), size);
  }

  /** Rows in a part of a picture, looked at in the given size; in pixels of the picture. */
  List<TextLine> find(Mat picture, Rect part, Size size) {
    try (NativeScope scope = new NativeScope()) {
      Mat map = likelihood(scope.keep(Parts.of(picture, part, size, scope)), scope);
      return lines(map, part.width / size.width, part.height / size.height, scope).stream()
          .map(line -> line.moved(part.x, part.y))
          .toList();
    }
  }

  /** The detector's map, one float per pixel, 0 to 1. */
  private Mat likelihood(Mat input, NativeScope scope) {
    int rows = input.rows();
    input.convertTo(input, CvType.CV_32FC3, 1 / 255.0);
    Core.subtract(input, COLOUR_MEAN, input);
    Core.divide(input, COLOUR_SPREAD, input);
    net.setInput(scope.keep(Dnn.blobFromImage(input)));
    return scope.keep(scope.keep(net.forward()).reshape(1, rows));
  }

  private static List<TextLine> lines(Mat map, double scaleX, double scaleY, NativeScope scope) {
    Mat isText = scope.keep(new Mat());
    Core.compare(map, new Scalar(TEXT), isText, Core.CMP_GT);
    List<MatOfPoint> contours = new ArrayList<>();
    Imgproc.findContours(
        isText, contours, scope.keep(new Mat()), Imgproc.RETR_LIST, Imgproc.CHAIN_APPROX_SIMPLE);
    contours.forEach(scope::keep);
    List<TextLine> lines = new ArrayList<>();
    for (MatOfPoint contour : contours.subList(0, Math.min(MAX_CONTOURS, contours.size()))) {
      RotatedRect rect = Imgproc.minAreaRect(scope.keep(new MatOfPoint2f(contour.toArray())));
      boolean thin = Math.min(rect.size.width, rect.size.height) < MIN_SIDE;
      if (!thin && meanWithin(contour, map) >= MIN_SCORE) {
        lines.add(grown(rect, scaleX, scaleY));
      }
    }
    return lines;
  }

  private static double meanWithin(MatOfPoint contour, Mat map) {
    Rect bounds = Imgproc.boundingRect(contour);
    try (NativeScope scope = new NativeScope()) {
      Mat mask = scope.keep(Mat.zeros(bounds.size(), CvType.CV_8UC1));
      Imgproc.drawContours(
          mask,
          List.of(contour),
          0,
          new Scalar(255),
          Imgproc.FILLED,
          Imgproc.LINE_8,
          scope.keep(new Mat()),
          0,
          new Point(-bounds.x, -bounds.y));
      return Core.mean(scope.keep(map.submat(bounds)), mask).val[0];
    }
  }

  /** The detector paints rows thinner than they are: this grows one back, into frame pixels. */
  private static TextLine grown(RotatedRect rect, double scaleX, double scaleY) {
    double width = rect.size.width;
    double height = rect.size.height;
    double angle = rect.angle;
    if (Math.abs(angle) > 45) { // the library measures from whichever side comes first
      double other = width;
      width = height;
      height = other;
      angle -= Math.copySign(90, angle);
    }
    double reach = width * height * GROWTH / (2 * (width + height));
    return new TextLine(
        rect.center.x * scaleX,
        rect.center.y * scaleY,
        (width + 2 * reach) * scaleX,
        (height + 2 * reach) * scaleY,
        Math.toRadians(angle));
  }

  private static double onGrid(double length) {
    return Math.max(GRID, Math.round(length / GRID) * GRID);
  }
}
