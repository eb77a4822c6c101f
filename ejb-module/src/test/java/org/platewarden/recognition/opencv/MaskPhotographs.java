package org.platewarden.recognition.opencv;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.platewarden.recognition.Cut;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.RecognizedPlate;
import org.platewarden.recognition.UnreadableFrame;

/**
 * Writes the masked picture of each photograph of a folder, to be looked at, and says what each
 * kind of picture cost. Run by hand, with the folder and a folder to write to; how many windscreens
 * are covered takes eyes.
 */
final class MaskPhotographs {
  private static final System.Logger LOGGER = System.getLogger(MaskPhotographs.class.getName());
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final OpenCvPlateRecognizer recognizer = new OpenCvPlateRecognizer();
  private final OpenCvDerivatives derivatives = new OpenCvDerivatives(recognizer);
  private final Map<String, List<Double>> millis = new LinkedHashMap<>();

  private MaskPhotographs() {
    derivatives.recognizer = recognizer;
  }

  /** Masks each file. */
  public static void main(String... arguments) throws IOException, UnreadableFrame {
    MaskPhotographs mask = new MaskPhotographs();
    Path to = Files.createDirectories(Path.of(arguments[1]));
    try (Stream<Path> files = Files.list(Path.of(arguments[0])).sorted()) {
      for (Path file : files.toList()) {
        Frame frame = new Frame(Files.readAllBytes(file));
        Files.write(to.resolve(file.getFileName() + ".jpg"), mask.pictures(frame));
      }
    }
    mask.millis.forEach(
        (kind, all) ->
            LOGGER.log(
                System.Logger.Level.INFO,
                "{0}: median {1} CPU ms of {2}",
                kind,
                all.stream().sorted().toList().get(all.size() / 2),
                all.size()));
  }

  private byte[] pictures(Frame frame) throws UnreadableFrame {
    List<PlateBox> plates =
        recognizer.recognize(frame).plates().stream().map(RecognizedPlate::box).toList();
    if (millis.isEmpty()) {
      derivatives.make(frame, plates, new Cut.Small(320)); // loads, so that it is not timed
    }
    byte[] whole =
        timed(plates.isEmpty() ? "whole, no plate" : "whole", frame, plates, new Cut.Whole());
    if (!plates.isEmpty()) {
      timed("small", frame, plates, new Cut.Small(320));
      timed("plate", frame, plates, new Cut.PlateAlone(plates.getFirst(), 480));
    }
    return whole;
  }

  private byte[] timed(String kind, Frame frame, List<PlateBox> plates, Cut cut)
      throws UnreadableFrame {
    long before = PROCESS.getProcessCpuTime();
    byte[] jpeg = derivatives.make(frame, plates, cut).jpeg();
    double spent = (PROCESS.getProcessCpuTime() - before) / 1e6;
    millis.computeIfAbsent(kind, _ -> new ArrayList<>()).add(spent);
    return jpeg;
  }
}
