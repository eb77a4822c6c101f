package org.platewarden.recognition.opencv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.PlateRecognizer;
import org.platewarden.recognition.Recognition;
import org.platewarden.recognition.RecognizedPlate;
import org.platewarden.recognition.Stage;
import org.platewarden.recognition.UnreadableFrame;
import org.platewarden.recognition.opencv.LineReader.Margin;

/**
 * Recognizes plates with OpenCV's network engine: rows of characters are found, read, and kept when
 * they read like a plate.
 *
 * <p>The networks are loaded at the first frame (seconds) and then kept. One frame is looked at at
 * a time, since a network is not safe for several threads and spreads over the processors itself;
 * other callers wait. Decoding is not under the lock.
 */
public class OpenCvPlateRecognizer implements PlateRecognizer {
  private static final Margin FIRST_CUT = new Margin(0.04, 0.1);
  private static final List<Margin> MORE_CUTS =
      List.of(new Margin(0.02, 0.0), new Margin(0.07, 0.25));
  private static final int READ_TWICE = 5;
  private static final int MAX_PLATES = 8;

  private final ReentrantLock oneAtATime = new ReentrantLock();
  private final SerialSyntax syntax = SerialSyntax.load();
  private @Nullable Networks networks;

  /** The two networks, which live and are used together. */
  private record Networks(LineFinder finder, LineReader reader) {}

  /** A recognizer whose networks are loaded at the first frame. */
  public OpenCvPlateRecognizer() {}

  @Override
  public Recognition recognize(Frame frame) throws UnreadableFrame {
    StageWatch watch = new StageWatch();
    try (NativeScope scope = new NativeScope()) {
      Mat picture = watch.time(Stage.DECODE, () -> FrameDecoder.decode(frame, scope));
      Mat grey = scope.keep(new Mat());
      Imgproc.cvtColor(picture, grey, Imgproc.COLOR_BGR2GRAY);
      oneAtATime.lock();
      try {
        return new Recognition(plates(picture, grey, loaded(), watch), watch.spent());
      } finally {
        oneAtATime.unlock();
      }
    }
  }

  private Networks loaded() {
    Networks kept = networks;
    if (kept == null) {
      kept =
          new Networks(
              new LineFinder(Model.LINE_FINDER.load()), new LineReader(Model.LINE_READER.load()));
      networks = kept;
    }
    return kept;
  }

  private List<RecognizedPlate> plates(Mat picture, Mat grey, Networks with, StageWatch watch) {
    List<TextLine> lines =
        watch.time(Stage.FIND, () -> LineChoice.of(with.finder().find(picture), picture.rows()));
    List<LineBelief> likely = watch.time(Stage.READ, () -> likely(grey, lines, with.reader()));
    List<RecognizedPlate> plates = new ArrayList<>();
    for (LineBelief belief : likely) {
      PlateBox box = belief.line().plateBox(picture.cols(), picture.rows());
      if (plates.size() < MAX_PLATES && plates.stream().noneMatch(p -> p.box().overlaps(box))) {
        plates.add(new RecognizedPlate(box, belief.candidates()));
      }
    }
    return List.copyOf(plates);
  }

  /** The rows that read like a plate, likeliest first. */
  private List<LineBelief> likely(Mat grey, List<TextLine> lines, LineReader reader) {
    return lines.stream()
        .map(line -> read(grey, line, reader, List.of(FIRST_CUT)))
        .sorted(Comparator.comparingDouble(LineBelief::rank).reversed())
        .limit(READ_TWICE)
        .map(belief -> readAgain(grey, belief, reader))
        .filter(belief -> belief.isPlate(syntax))
        .sorted(Comparator.comparingDouble(LineBelief::rank).reversed())
        .toList();
  }

  private LineBelief readAgain(Mat grey, LineBelief first, LineReader reader) {
    List<Margin> all = new ArrayList<>(MORE_CUTS);
    all.addFirst(FIRST_CUT);
    return read(grey, first.line(), reader, all);
  }

  private LineBelief read(Mat grey, TextLine line, LineReader reader, List<Margin> cuts) {
    List<double[][]> columns =
        cuts.stream().map(margin -> reader.read(grey, line, margin)).toList();
    return LineBelief.of(line, columns, syntax);
  }
}
