package org.platewarden.recognition.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.PlateRecognizer;
import org.platewarden.recognition.PlateRecognizerContract;
import org.platewarden.recognition.RecognizedPlate;
import org.platewarden.recognition.RepositoryFolders;
import org.platewarden.recognition.UnreadableFrame;

class OpenCvPlateRecognizerTest extends PlateRecognizerContract {
  private static final OpenCvPlateRecognizer RECOGNIZER = new OpenCvPlateRecognizer();
  private static final Path DEMO = RepositoryFolders.get("wildfly-config/demo/frames");
  private static final Scalar WHITE = new Scalar(235, 240, 240);
  private static final Scalar INK = new Scalar(60, 30, 20);

  @Override
  protected PlateRecognizer recognizer() {
    return RECOGNIZER;
  }

  /** They are there to show pictures; how well plates are read is measured on photographs. */
  @Test
  void what_passed_the_demonstration_cameras_is_read_by_day_and_by_night()
      throws IOException, UnreadableFrame {
    List<Path> passed;
    try (Stream<Path> frames = Files.walk(DEMO, 2)) {
      passed =
          frames
              .filter(frame -> frame.toString().endsWith(".jpg") && !DEMO.equals(frame.getParent()))
              .sorted()
              .toList();
    }
    List<String> wrong = new ArrayList<>();
    for (Path frame : passed) {
      String serial = frame.getFileName().toString().replaceFirst("^\\d-(.*)\\.jpg$", "$1");
      List<RecognizedPlate> plates = plates(new Frame(Files.readAllBytes(frame)));
      if (plates.size() != 1 || !plates.getFirst().best().characters().equals(serial)) {
        wrong.add(serial);
      }
    }
    assertThat(passed).hasSize(24);
    assertThat(wrong).as("not read as they are").isEmpty();
  }

  @Test
  void a_plate_drawn_here_is_read_where_it_stands() throws UnreadableFrame {
    Frame frame = drawn("KTR4836");
    List<RecognizedPlate> plates = plates(frame);
    assertThat(plates).hasSize(1);
    assertThat(plates.getFirst().best().characters()).isEqualTo("KTR4836");
    assertThat(plates.getFirst().box().overlaps(new PlateBox(420, 300, 200, 100))).isTrue();
  }

  private static List<RecognizedPlate> plates(Frame frame) throws UnreadableFrame {
    return RECOGNIZER.recognize(frame).plates();
  }

  /** A grey scene with a white plate on it. */
  private static Frame drawn(String serial) {
    Model.OpenCv.ensureLoaded();
    try (NativeScope scope = new NativeScope()) {
      Mat scene = scope.keep(new Mat(720, 1280, CvType.CV_8UC3, new Scalar(90, 95, 100)));
      Imgproc.rectangle(
          scene, new Point(300, 200), new Point(740, 460), new Scalar(60, 40, 35), -1);
      Imgproc.rectangle(scene, new Point(420, 300), new Point(620, 400), WHITE, -1);
      int face = Imgproc.FONT_HERSHEY_DUPLEX;
      Imgproc.putText(scene, serial, new Point(437, 368), face, 1.35, INK, 4, Imgproc.LINE_AA);
      Imgproc.GaussianBlur(scene, scene, new Size(0, 0), 0.7);
      MatOfByte encoded = scope.keep(new MatOfByte());
      Imgcodecs.imencode(".png", scene, encoded);
      return new Frame(encoded.toArray());
    }
  }
}
