package org.platewarden.recognition.opencv;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateRecognizer;
import org.platewarden.recognition.Recognition;
import org.platewarden.recognition.RecognizedPlate;
import org.platewarden.recognition.Stage;
import org.platewarden.recognition.UnreadableFrame;

/**
 * Recognizes plates with OpenCV's network engine: plates are found with their corners, set upright,
 * read in several cuts, and kept when they read like a plate.
 *
 * <p>Our own finder names plates and their corners; on each, enlarged, a finder of writing marks
 * the row of characters, which our own reader reads; the plate as a whole where no row is seen.
 *
 * <p>The networks are loaded at the first frame (seconds) and then kept. One frame is looked at at
 * a time, since a network is not safe for several threads and spreads over the processors itself;
 * other callers wait. Decoding is not under the lock.
 */
public class OpenCvPlateRecognizer implements PlateRecognizer {
  private static final int MAX_WITH_ROWS = 4;
  private static final int MAX_ROWS = 3;
  private static final Size ROWS_SIZE = new Size(256, 160);
  private static final double ROWS_PLATE_WIDTH = 176;

  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final SerialSyntax syntax = SerialSyntax.load();
  private final Finding finding;
  private final LongSupplier nanos;
  private final ModelFiles files;
  private @Nullable LineReader reader;
  private @Nullable PlateFinder plateFinder;
  private @Nullable LineFinder lineFinder;

  /** A recognizer whose networks are loaded when first used. */
  public OpenCvPlateRecognizer() {
    this(ModelFiles.SHIPPED);
  }

  /** The same with the networks of a version. */
  public OpenCvPlateRecognizer(ModelFiles files) {
    this(Finding.PLATES_AND_ROWS, System::nanoTime, files);
  }

  /** One that searches in a given way, and measures its stages by a given clock, nanoseconds. */
  OpenCvPlateRecognizer(Finding finding, LongSupplier nanos) {
    this(finding, nanos, ModelFiles.SHIPPED);
  }

  private OpenCvPlateRecognizer(Finding finding, LongSupplier nanos, ModelFiles files) {
    this.finding = finding;
    this.nanos = nanos;
    this.files = files;
  }

  /** Runs each network once on nothing, so that one of another shape is found out. */
  public void prove() {
    LineReader proved = reader(); // with the library, which the pictures need
    try (NativeScope scope = new NativeScope()) {
      Mat picture = scope.keep(Mat.zeros(ROWS_SIZE, CvType.CV_8UC3));
      Mat grey = scope.keep(Mat.zeros(ROWS_SIZE, CvType.CV_8UC1));
      plateFinder().find(grey);
      lineFinder().find(picture);
      double right = grey.cols();
      double bottom = grey.rows();
      proved.read(
          grey,
          new Quad(
              new Point(0, 0),
              new Point(right, 0),
              new Point(right, bottom),
              new Point(0, bottom)));
    }
  }

  @Override
  public Recognition recognize(Frame frame) throws UnreadableFrame {
    StageWatch watch = new StageWatch(nanos);
    try (NativeScope scope = new NativeScope()) {
      Mat picture = watch.time(Stage.DECODE, () -> FrameDecoder.decode(frame, scope));
      Mat grey = scope.keep(new Mat());
      Imgproc.cvtColor(picture, grey, Imgproc.COLOR_BGR2GRAY);
      oneAtATime.lock();
      try {
        return new Recognition(plates(picture, grey, watch), watch.spent());
      } finally {
        oneAtATime.unlock();
      }
    }
  }

  private List<RecognizedPlate> plates(Mat picture, Mat grey, StageWatch watch) {
    List<RecognizedPlate> plates = List.of();
    SpotReader spots = new SpotReader(reader(), syntax, grey);
    if (finding != Finding.ROWS) {
      List<Spot> found = watch.time(Stage.FIND, () -> withRows(picture, plateFinder().find(grey)));
      plates = watch.time(Stage.READ, () -> spots.read(found));
    }
    if (finding == Finding.ROWS || (finding == Finding.PLATES_ELSE_ROWS && plates.isEmpty())) {
      List<TextLine> rows =
          watch.time(Stage.FIND, () -> LineChoice.of(lineFinder().find(picture), picture.rows()));
      plates = watch.time(Stage.READ, () -> spots.read(rows));
    }
    return plates;
  }

  /** The rows of characters on the likeliest plates; a plate itself where none is seen on it. */
  private List<Spot> withRows(Mat picture, List<FoundPlate> found) {
    List<Spot> spots = new ArrayList<>();
    for (FoundPlate plate : found) {
      List<PlateRow> rows =
          finding == Finding.PLATES || spots.size() >= MAX_WITH_ROWS
              ? List.of()
              : rowsOn(plate, picture);
      spots.addAll(rows.isEmpty() ? List.of(plate) : rows);
    }
    return spots;
  }

  private List<PlateRow> rowsOn(FoundPlate plate, Mat picture) {
    Rect part = Parts.around(plate.quad(), ROWS_PLATE_WIDTH, ROWS_SIZE);
    return LineChoice.of(lineFinder().find(picture, part, ROWS_SIZE)).stream()
        .filter(plate::bears)
        .limit(MAX_ROWS)
        .map(row -> new PlateRow(plate, row))
        .toList();
  }

  private LineReader reader() {
    LineReader kept = reader;
    if (kept == null) {
      kept = new LineReader(Model.LINE_READER.loadFrom(files));
      reader = kept;
    }
    return kept;
  }

  private PlateFinder plateFinder() {
    PlateFinder kept = plateFinder;
    if (kept == null) {
      kept = new PlateFinder(Model.PLATE_FINDER.loadFrom(files));
      plateFinder = kept;
    }
    return kept;
  }

  private LineFinder lineFinder() {
    LineFinder kept = lineFinder;
    if (kept == null) {
      kept = new LineFinder(Model.LINE_FINDER.loadFrom(files));
      lineFinder = kept;
    }
    return kept;
  }
}
