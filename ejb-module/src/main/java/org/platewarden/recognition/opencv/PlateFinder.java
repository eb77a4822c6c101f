package org.platewarden.recognition.opencv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.dnn.Net;

/**
 * Finds plates and their corners with our own network: once in the whole frame, then once more
 * around each place it named, enlarged or reduced to the size at which it sees best.
 *
 * <p>Shape: grey in; for each cell of 8 x 8 pixels how likely a plate is there (0 to 1) and where
 * its four corners are, in cells from the middle of the cell.
 *
 * <p>Not safe for several threads at once.
 */
final class PlateFinder {
  /** Longer side of what the network sees of a frame, pixels. */
  static final int SIDE = 960;

  private static final double MAX_ENLARGEMENT = 1.5;
  private static final int GRID = 32;
  private static final int CELL = 8;
  private static final int ANSWERS = 9;
  private static final double GREY_MEAN = 115;
  private static final double GREY_SPREAD = 64;
  private static final double LEAST_SCORE = 0.1;
  private static final double LEAST_WIDTH = 12;
  private static final double SAME = 0.25;
  private static final int MAX_PLACES = 5;
  private static final Size CLOSE_UP = new Size(224, 128);
  private static final double CLOSE_UP_WIDTH = 96;

  private final Net net;

  PlateFinder(Net net) {
    this.net = net;
  }

  /** Places in a grey picture, likeliest first, none on another. */
  List<FoundPlate> find(Mat grey) {
    double scale = Math.min(MAX_ENLARGEMENT, (double) SIDE / Math.max(grey.cols(), grey.rows()));
    Size size = new Size(onGrid(grey.cols() * scale), onGrid(grey.rows() * scale));
    List<FoundPlate> places = look(grey, new Rect(0, 0, grey.cols(), grey.rows()), size);
    return apart(
        places.stream()
            .filter(place -> isPossible(place.quad(), grey))
            .map(place -> closer(grey, place))
            .filter(place -> isPossible(place.quad(), grey))
            .toList());
  }

  /** Whether a plate could be so: the network is free to name corners far outside. */
  private static boolean isPossible(Quad quad, Mat grey) {
    Point middle = quad.middle();
    boolean inside =
        middle.x >= 0 && middle.x < grey.cols() && middle.y >= 0 && middle.y < grey.rows();
    return inside && quad.width() >= LEAST_WIDTH && quad.width() <= grey.cols();
  }

  /** The same place seen close up; the first look counts where the second finds nothing there. */
  private FoundPlate closer(Mat grey, FoundPlate first) {
    return look(grey, Parts.around(first.quad(), CLOSE_UP_WIDTH, CLOSE_UP), CLOSE_UP).stream()
        .filter(second -> second.quad().sharedWith(first.quad()) > 0.5)
        .findFirst()
        .map(second -> new FoundPlate(second.quad(), (first.score() + second.score()) / 2))
        .orElse(new FoundPlate(first.quad(), first.score() / 2));
  }

  /** Places in a part of a picture, which may reach beyond it, at the given size. */
  private List<FoundPlate> look(Mat grey, Rect part, Size size) {
    try (NativeScope scope = new NativeScope()) {
      Mat input = scope.keep(Parts.of(grey, part, size, scope));
      input.convertTo(input, CvType.CV_32F, 1 / GREY_SPREAD, -GREY_MEAN / GREY_SPREAD);
      net.setInput(scope.keep(input.reshape(1, new int[] {1, 1, input.rows(), input.cols()})));
      Mat output = scope.keep(net.forward());
      int columns = input.cols() / CELL;
      float[] answers = new float[ANSWERS * columns * (input.rows() / CELL)];
      scope.keep(output.reshape(1, 1)).get(0, 0, answers);
      double scaleX = part.width / size.width;
      double scaleY = part.height / size.height;
      return apart(
          places(answers, columns).stream()
              .map(
                  place ->
                      new FoundPlate(
                          place.quad().moved(scaleX, scaleY, part.x, part.y), place.score()))
              .toList());
    }
  }

  private static List<FoundPlate> places(float[] answers, int columns) {
    int cells = answers.length / ANSWERS;
    return IntStream.range(0, cells)
        .filter(cell -> answers[cell] >= LEAST_SCORE)
        .mapToObj(cell -> new FoundPlate(quad(answers, cells, cell, columns), answers[cell]))
        .toList();
  }

  private static Quad quad(float[] answers, int cells, int cell, int columns) {
    Point[] corners = new Point[4];
    int row = cell / columns;
    int column = cell % columns;
    for (int i = 0; i < 4; i++) {
      double x = answers[(1 + 2 * i) * cells + cell] + column + 0.5;
      double y = answers[(2 + 2 * i) * cells + cell] + row + 0.5;
      corners[i] = new Point(x * CELL, y * CELL);
    }
    return new Quad(corners[0], corners[1], corners[2], corners[3]);
  }

  /** Likeliest first, without those that lie on a likelier one. */
  private static List<FoundPlate> apart(List<FoundPlate> places) {
    List<FoundPlate> kept = new ArrayList<>();
    places.stream()
        .sorted(Comparator.comparingDouble(FoundPlate::score).reversed())
        .filter(
            place ->
                kept.size() < MAX_PLACES
                    && kept.stream().noneMatch(k -> k.quad().sharedWith(place.quad()) > SAME))
        .forEach(kept::add);
    return List.copyOf(kept);
  }

  private static double onGrid(double length) {
    return Math.max(GRID, Math.round(length / GRID) * GRID);
  }
}
