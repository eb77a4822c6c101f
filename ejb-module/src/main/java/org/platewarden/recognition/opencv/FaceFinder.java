package org.platewarden.recognition.opencv;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;
import org.opencv.imgproc.Imgproc;

/**
 * Finds where faces may be, and nothing about them: no feature, no crop, no count leaves this
 * class.
 *
 * <p>The network sees 192 x 192 pixels and gives, for each of 48 x 48 cells, how likely a face is
 * centred near and how large it is. The picture is shown to it in tiles of three sizes. Areas that
 * overlap are all kept, since all are to be masked; so what is found near a place depends on the
 * tiles around that place alone.
 *
 * <p>Source: the MediaPipe model card "BlazeFace full range", for what the numbers mean.
 *
 * <p>Not safe for several threads at once.
 */
final class FaceFinder {
  /**
   * One area that may be a face, with the head around it.
   *
   * @param area in the picture's pixels; it may reach beyond the picture
   * @param likelihood 0 to 1
   */
  record Face(Rect area, double likelihood) {}

  private static final int SIDE = 192;
  private static final int CELLS = 48;
  private static final int NUMBERS = 16;
  private static final double MIN_LIKELIHOOD = 0.35;

  /** The share of a face's size that is added on each side, for hair, ears and chin. */
  private static final double GROWTH = 0.35;

  private static final List<String> OUTPUTS =
      List.of("reshaped_classifier_face_4", "reshaped_regressor_face_4");
  private static final Scalar MIDDLE = new Scalar(127.5, 127.5, 127.5);

  private final Net net;

  FaceFinder(Net net) {
    this.net = net;
  }

  /**
   * Faces of a picture (8-bit blue, green, red) that reach into an area of it.
   *
   * @throws IllegalStateException if the network does not answer as it should
   */
  List<Face> find(Mat picture, Rect within) {
    List<Face> faces = new ArrayList<>();
    for (FaceTile tile : FaceTile.over(picture.cols(), picture.rows())) {
      if (touches(tile.reach(), within)) {
        look(picture, tile, faces);
      }
    }
    faces.removeIf(face -> !touches(face.area(), within));
    return faces;
  }

  private void look(Mat picture, FaceTile tile, List<Face> faces) {
    try (NativeScope scope = new NativeScope()) {
      net.setInput(input(picture, tile, scope));
      List<Mat> outputs = new ArrayList<>();
      net.forward(outputs, OUTPUTS);
      outputs.forEach(scope::keep);
      float[] belief = numbers(outputs.get(0), CELLS * CELLS, scope);
      float[] shape = numbers(outputs.get(1), CELLS * CELLS * NUMBERS, scope);
      for (int cell = 0; cell < belief.length; cell++) {
        double likelihood = 1 / (1 + Math.exp(-belief[cell]));
        if (Double.isNaN(likelihood)) {
          throw new IllegalStateException("the face network gave no number; restart the server");
        }
        if (likelihood >= MIN_LIKELIHOOD) {
          faces.add(new Face(area(tile, cell, shape), likelihood));
        }
      }
    }
  }

  private static Mat input(Mat picture, FaceTile tile, NativeScope scope) {
    Mat part = scope.keep(picture.submat(tile.part()));
    Mat square = scope.keep(Mat.zeros(SIDE, SIDE, CvType.CV_8UC3));
    double scale = (double) SIDE / tile.side();
    int width = Math.max(1, (int) Math.round(part.cols() * scale));
    int height = Math.max(1, (int) Math.round(part.rows() * scale));
    Mat place = scope.keep(square.submat(0, height, 0, width));
    int way = scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR;
    Imgproc.resize(part, place, new Size(width, height), 0, 0, way);
    Size size = new Size(SIDE, SIDE);
    return scope.keep(Dnn.blobFromImage(square, 1 / 127.5, size, MIDDLE, true, false));
  }

  private static float[] numbers(Mat output, int expected, NativeScope scope) {
    if (output.total() * output.channels() != expected) {
      throw new IllegalStateException(
          "the face network gave %d numbers, not %d; rebuild the application"
              .formatted(output.total() * output.channels(), expected));
    }
    float[] numbers = new float[expected];
    scope.keep(output.reshape(1, 1)).get(0, 0, numbers);
    return numbers;
  }

  /** The face of one cell, grown, and cut to what its tile can answer for. */
  private static Rect area(FaceTile tile, int cell, float[] shape) {
    double scale = (double) tile.side() / SIDE;
    int at = cell * NUMBERS;
    int column = cell % CELLS;
    int row = cell / CELLS;
    double x = (column + 0.5) * SIDE / CELLS + shape[at];
    double y = (row + 0.5) * SIDE / CELLS + shape[at + 1];
    double width = Math.abs(shape[at + 2]) * (1 + 2 * GROWTH);
    double height = Math.abs(shape[at + 3]) * (1 + 2 * GROWTH);
    Rect reach = tile.reach();
    int left = within(tile.part().x + (x - width / 2) * scale, reach.x, reach.x + reach.width);
    int top = within(tile.part().y + (y - height / 2) * scale, reach.y, reach.y + reach.height);
    int right = within(tile.part().x + (x + width / 2) * scale, left, reach.x + reach.width);
    int bottom = within(tile.part().y + (y + height / 2) * scale, top, reach.y + reach.height);
    return new Rect(left, top, right - left, bottom - top);
  }

  private static int within(double value, int least, int most) {
    return Math.clamp(Math.round(value), least, most);
  }

  private static boolean touches(Rect one, Rect other) {
    return one.x < other.x + other.width
        && other.x < one.x + one.width
        && one.y < other.y + other.height
        && other.y < one.y + one.height;
  }
}
