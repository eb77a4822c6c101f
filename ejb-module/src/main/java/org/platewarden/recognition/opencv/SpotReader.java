package org.platewarden.recognition.opencv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencv.core.Mat;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.RecognizedPlate;

/** Reads the spots of one grey frame, each cut once, and keeps those that read like a plate. */
final class SpotReader {
  private static final int READ_TWICE = 5;
  private static final int MAX_PLATES = 8;

  private final LineReader reader;
  private final SerialSyntax syntax;
  private final Mat grey;
  private final Map<Quad, double[][]> known = new HashMap<>();

  SpotReader(LineReader reader, SerialSyntax syntax, Mat grey) {
    this.reader = reader;
    this.syntax = syntax;
    this.grey = grey;
  }

  /** The plates among these spots, best first, none on another. */
  List<RecognizedPlate> read(List<? extends Spot> spots) {
    List<RecognizedPlate> plates = new ArrayList<>();
    for (PlateBelief belief : likely(spots)) {
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

  /** Each spot is read once, the best few in all their cuts. */
  private List<PlateBelief> likely(List<? extends Spot> spots) {
    return spots.stream()
        .map(spot -> belief(spot, spot.cuts().subList(0, 1)))
        .sorted(Comparator.comparingDouble(PlateBelief::rank).reversed())
        .limit(READ_TWICE)
        .map(first -> belief(first.spot(), first.spot().cuts()))
        .filter(belief -> belief.isPlate(syntax))
        .sorted(Comparator.comparingDouble(PlateBelief::rank).reversed())
        .toList();
  }

  private PlateBelief belief(Spot spot, List<Quad> cuts) {
    List<double[][]> columns =
        cuts.stream()
            .map(cut -> known.computeIfAbsent(cut, unread -> reader.read(grey, unread)))
            .toList();
    return PlateBelief.of(spot, columns, syntax);
  }
}
