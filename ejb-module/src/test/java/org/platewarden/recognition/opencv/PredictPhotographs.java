package org.platewarden.recognition.opencv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.platewarden.recognition.Candidate;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.RecognizedPlate;
import org.platewarden.recognition.UnreadableFrame;

/**
 * Writes what the recognizer says about labelled photographs, one JSON object a line, for an
 * evaluation outside the build. Run by hand; docs/recognition-model-card.md says how.
 */
final class PredictPhotographs {
  private PredictPhotographs() {}

  /** Takes the folder (gt.csv and images/), the file to write, and the finding if not ours. */
  public static void main(String[] arguments) throws IOException, UnreadableFrame {
    Path folder = Path.of(arguments[0]);
    Path images = folder.resolve("images");
    Finding finding = arguments.length > 2 ? Finding.valueOf(arguments[2]) : Finding.PLATES;
    OpenCvPlateRecognizer recognizer = new OpenCvPlateRecognizer(finding, System::nanoTime);
    Set<String> names = new LinkedHashSet<>();
    Files.readAllLines(folder.resolve("gt.csv")).stream()
        .skip(1)
        .forEach(row -> names.add(row.split(",", 2)[0]));
    recognizer.recognize(frame(images, names.iterator().next())); // loads, so that it is not timed
    StringBuilder lines = new StringBuilder();
    for (String name : names) {
      Frame frame = frame(images, name);
      long started = System.nanoTime();
      List<RecognizedPlate> plates = recognizer.recognize(frame).plates();
      double millis = (System.nanoTime() - started) / 1e6;
      lines.append(
          String.format(
              Locale.ROOT,
              "{\"file\":\"%s\",\"plates\":[%s],\"ms\":%.1f}%n",
              name,
              plates.stream().map(PredictPhotographs::json).collect(Collectors.joining(",")),
              millis));
    }
    Files.writeString(Path.of(arguments[1]), lines);
  }

  private static Frame frame(Path images, String name) throws IOException {
    return new Frame(Files.readAllBytes(images.resolve(name)));
  }

  private static String json(RecognizedPlate plate) {
    PlateBox box = plate.box();
    return String.format(
        Locale.ROOT,
        "{\"text\":\"%s\",\"confidence\":%.4f,\"box\":[%d,%d,%d,%d],\"candidates\":[%s]}",
        plate.best().characters(),
        plate.best().confidence(),
        box.x(),
        box.y(),
        box.width(),
        box.height(),
        plate.candidates().stream()
            .map(Candidate::characters)
            .map(text -> "\"" + text + "\"")
            .collect(Collectors.joining(",")));
  }
}
