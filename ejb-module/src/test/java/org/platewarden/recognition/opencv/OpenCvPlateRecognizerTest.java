package org.platewarden.recognition.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.platewarden.recognition.RecognizedPlate;
import org.platewarden.recognition.RepositoryFolders;
import org.platewarden.recognition.UnreadableFrame;

class OpenCvPlateRecognizerTest {
  private static final OpenCvPlateRecognizer RECOGNIZER = new OpenCvPlateRecognizer();
  private static final Path DEMO = RepositoryFolders.get("wildfly-config/demo/frames");
  private static final Scalar WHITE = new Scalar(235, 240, 240);
  private static final Scalar INK = new Scalar(60, 30, 20);

  @ParameterizedTest
  @ValueSource(strings = {"sedan-7PWD413.jpg", "suv-KWR5821.jpg"})
  void the_plate_of_a_demonstration_frame_is_read_and_its_caption_is_not(String name)
      throws IOException, UnreadableFrame {
    List<RecognizedPlate> plates = RECOGNIZER.recognize(demo(name));
    assertThat(plates).hasSize(1);
    String serial = name.substring(name.indexOf('-') + 1, name.indexOf('.'));
    assertThat(plates.getFirst().best().characters()).isEqualTo(serial);
    assertThat(plates.getFirst().best().confidence()).isBetween(0.5, 1.0);
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
      List<RecognizedPlate> plates = RECOGNIZER.recognize(new Frame(Files.readAllBytes(frame)));
      if (plates.size() != 1 || !plates.getFirst().best().characters().equals(serial)) {
        wrong.add(serial);
      }
    }
    assertThat(passed).hasSize(24);
    assertThat(wrong).as("not read as they are").isEmpty();
  }

  @Test
  void a_plate_drawn_here_is_read_where_it_stands() throws UnreadableFrame {
    Frame frame = drawn("KTR4836", ".png");
    List<RecognizedPlate> plates = RECOGNIZER.recognize(frame);
    assertThat(plates).hasSize(1);
    assertThat(plates.getFirst().best().characters()).isEqualTo("KTR4836");
    assertThat(plates.getFirst().box().overlaps(new PlateBox(420, 300, 200, 100))).isTrue();
  }

  @Test
  void a_frame_without_a_plate_gives_an_empty_list() throws UnreadableFrame {
    assertThat(RECOGNIZER.recognize(drawn("", ".jpg"))).isEmpty();
  }

  @Test
  void the_same_frame_twice_gives_the_same_answer() throws IOException, UnreadableFrame {
    Frame frame = demo("sedan-7PWD413.jpg");
    assertThat(RECOGNIZER.recognize(frame)).isEqualTo(RECOGNIZER.recognize(frame));
  }

  @Test
  void frames_of_several_threads_are_not_mixed_up() throws Exception {
    Frame sedan = demo("sedan-7PWD413.jpg");
    Frame suv = demo("suv-KWR5821.jpg");
    List<RecognizedPlate> one = RECOGNIZER.recognize(sedan);
    List<RecognizedPlate> other = RECOGNIZER.recognize(suv);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<List<RecognizedPlate>>> answers =
          IntStream.range(0, 8)
              .mapToObj(i -> threads.submit(() -> RECOGNIZER.recognize(i % 2 == 0 ? sedan : suv)))
              .toList();
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(i % 2 == 0 ? one : other);
      }
    }
  }

  @Test
  void a_jpeg_whose_content_is_missing_is_refused() throws IOException {
    byte[] whole = demo("suv-KWR5821.jpg").encoded();
    assertThatThrownBy(() -> RECOGNIZER.recognize(new Frame(Arrays.copyOf(whole, 620))))
        .isInstanceOf(UnreadableFrame.class)
        .hasMessageContaining("this JPEG of 620 bytes breaks off before its end");
    byte[] ended = Arrays.copyOf(whole, 622);
    ended[620] = (byte) 0xFF;
    ended[621] = (byte) 0xD9;
    assertThatThrownBy(() -> RECOGNIZER.recognize(new Frame(ended)))
        .isInstanceOf(UnreadableFrame.class);
  }

  @Test
  void a_png_whose_content_is_not_what_its_header_says_is_refused() {
    byte[] png = drawn("", ".png").encoded();
    png[40] ^= 0x55;
    png[41] ^= 0x55;
    assertThatThrownBy(() -> RECOGNIZER.recognize(new Frame(png)))
        .isInstanceOf(UnreadableFrame.class)
        .hasMessageStartingWith("frame refused: ");
  }

  private static Frame demo(String name) throws IOException {
    return new Frame(Files.readAllBytes(DEMO.resolve(name)));
  }

  /** A grey scene, and a white plate on it where there is a serial. */
  private static Frame drawn(String serial, String format) {
    Model.OpenCv.ensureLoaded();
    try (NativeScope scope = new NativeScope()) {
      Mat scene = scope.keep(new Mat(720, 1280, CvType.CV_8UC3, new Scalar(90, 95, 100)));
      Imgproc.rectangle(
          scene, new Point(300, 200), new Point(740, 460), new Scalar(60, 40, 35), -1);
      if (!serial.isEmpty()) {
        Imgproc.rectangle(scene, new Point(420, 300), new Point(620, 400), WHITE, -1);
        int face = Imgproc.FONT_HERSHEY_DUPLEX;
        Imgproc.putText(scene, serial, new Point(437, 368), face, 1.35, INK, 4, Imgproc.LINE_AA);
      }
      Imgproc.GaussianBlur(scene, scene, new Size(0, 0), 0.7);
      MatOfByte encoded = scope.keep(new MatOfByte());
      Imgcodecs.imencode(format, scene, encoded);
      return new Frame(encoded.toArray());
    }
  }
}
