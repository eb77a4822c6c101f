package org.platewarden.recognition.opencv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.RecognizedPlate;

/** Reads the spots of a frame and keeps those that read like a plate. */
final class SpotReader {
  private static final int READ_TWICE = 5;
  private static final int MAX_PLATES = 8;

  private final LineReader reader;
  private final SerialSyntax syntax;

  SpotReader(LineReader reader, SerialSyntax syntax) {
    this.reader = reader;
    this.syntax = syntax;
  }

  /** The plates among these spots of a grey frame, best first, none on another. */
  List<RecognizedPlate> read(Mat grey, List<? extends Spot> spots) {
    List<RecognizedPlate> plates = new ArrayList<>();
    for (PlateBelief belief : likely(grey, spots)) {
      PlateBox box = belief.spot().box(grey.cols(), grey.rows());
      if (plates.size() < MAX_PLATES && plates.stream().noneMatch(p -> p.box().overlaps(box))) {
        plates.add(
            new RecognizedPlate(
                box,
                belief.spot().corners(),
                belief.candidates(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
      }
    }
    return List.copyOf(plates);
  }

  /** Runs the network once, whatever the picture holds. */
  void prove(Mat grey) {
    double right = grey.cols();
    double bottom = grey.rows();
    reader.read(
        grey,
        new Quad(
            new Point(0, 0), new Point(right, 0), new Point(right, bottom), new Point(0, bottom)));
  }

  /** Each spot is read once, the best few in all their cuts. */
  private List<PlateBelief> likely(Mat grey, List<? extends Spot> spots) {
    return spots.stream()
        .map(spot -> belief(grey, spot, spot.cuts().subList(0, 1)))
        .sorted(Comparator.comparingDouble(PlateBelief::rank).reversed())
        .limit(READ_TWICE)
        .map(first -> belief(grey, first.spot(), first.spot().cuts()))
        .filter(belief -> belief.isPlate(syntax))
        .sorted(Comparator.comparingDouble(PlateBelief::rank).reversed())
        .toList();
  }

  private PlateBelief belief(Mat grey, Spot spot, List<Quad> cuts) {
    List<double[][]> columns = cuts.stream().map(cut -> reader.read(grey, cut)).toList();
    return PlateBelief.of(spot, columns, syntax);
  }
}
