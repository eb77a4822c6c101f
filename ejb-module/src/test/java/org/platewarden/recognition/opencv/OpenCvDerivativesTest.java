package org.platewarden.recognition.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.platewarden.recognition.Cut;
import org.platewarden.recognition.Derivative;
import org.platewarden.recognition.Derivative.Masked;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.FrameHeader;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.RecognizedPlate;
import org.platewarden.recognition.RepositoryFolders;
import org.platewarden.recognition.UnreadableFrame;

class OpenCvDerivativesTest {
  private static final Cut WHOLE = new Cut.Whole();
  private static final Cut SMALL = new Cut.Small(320);

  private final OpenCvPlateRecognizer recognizer = new OpenCvPlateRecognizer();
  private final OpenCvDerivatives derivatives = new OpenCvDerivatives(recognizer);
  private Frame demo = new Frame(new byte[0]);

  @BeforeEach
  void readTheDemoFrame() throws Exception {
    derivatives.recognizer = recognizer;
    demo =
        new Frame(
            Files.readAllBytes(
                RepositoryFolders.get("wildfly-config/demo/frames/sedan-7PWD413.jpg")));
  }

  @Test
  void a_frame_becomes_a_small_jpeg_of_its_shape() throws UnreadableFrame {
    FrameHeader whole = FrameHeader.of(demo);

    byte[] small = derivatives.make(demo, List.of(), SMALL).jpeg();

    FrameHeader header = FrameHeader.of(new Frame(small));
    assertThat(header.width()).isEqualTo(320);
    assertThat((double) header.height() / header.width())
        .isBetween(0.99 * whole.height() / whole.width(), 1.01 * whole.height() / whole.width());
    assertThat(small.length).isLessThan(demo.encoded().length / 4);
  }

  @Test
  void the_whole_frame_keeps_its_size_so_that_boxes_still_fit() throws UnreadableFrame {
    assertThat(FrameHeader.of(new Frame(derivatives.make(demo, List.of(), WHOLE).jpeg())))
        .isEqualTo(FrameHeader.of(demo));
  }

  @ParameterizedTest
  @CsvSource({"64,32", "100,900", "900,100", "320,200", "641,481"})
  void any_size_becomes_at_most_as_wide_as_asked(int width, int height) throws UnreadableFrame {
    PlateBox plate = new PlateBox(10, 10, 40, 20);

    byte[] small = derivatives.make(grey(width, height), List.of(plate), SMALL).jpeg();

    Mat picture = Imgcodecs.imdecode(new MatOfByte(small), Imgcodecs.IMREAD_COLOR);
    assertThat(picture.cols()).isEqualTo(Math.min(width, 320));
  }

  @Test
  void the_plate_that_was_recognised_can_be_read_on_each_of_its_pictures() throws UnreadableFrame {
    RecognizedPlate plate = recognizer.recognize(demo).plates().getFirst();
    List<PlateBox> plates = List.of(plate.box());

    for (Cut cut : List.of(WHOLE, new Cut.PlateAlone(plate.box(), 480))) {
      byte[] shown = derivatives.make(demo, plates, cut).jpeg();
      assertThat(recognizer.recognize(new Frame(shown)).plates())
          .first()
          .extracting(again -> again.best().characters())
          .isEqualTo(plate.best().characters());
    }
  }

  @Test
  @DisplayName("The same image is masked the same way each time, by whomever (R11)")
  void the_same_image_is_masked_the_same_way_each_time() throws UnreadableFrame {
    OpenCvDerivatives another = new OpenCvDerivatives(recognizer);
    another.recognizer = recognizer;
    PlateBox plate = recognizer.recognize(demo).plates().getFirst().box();

    Derivative first = derivatives.make(demo, List.of(plate), WHOLE);

    assertThat(derivatives.make(demo, List.of(plate), WHOLE)).isEqualTo(first);
    assertThat(another.make(demo, List.of(plate), WHOLE)).isEqualTo(first);
  }

  @Test
  @DisplayName("Where no plate is told, plates are sought, and their windscreens masked (R11)")
  void where_no_plate_is_told_plates_are_sought() throws UnreadableFrame {
    List<PlateBox> found =
        recognizer.recognize(demo).plates().stream().map(RecognizedPlate::box).toList();
    FrameHeader header = FrameHeader.of(demo);
    PlateBox everything = new PlateBox(0, 0, header.width(), header.height());

    Derivative told = derivatives.make(demo, found, WHOLE);

    assertThat(told.masked()).isEqualTo(Masked.FACES_AND_WINDSCREENS);
    assertThat(derivatives.make(demo, List.of(), WHOLE)).isEqualTo(told);
    assertThat(derivatives.make(demo, List.of(everything), WHOLE))
        .as("told a box that cannot be a plate's")
        .isEqualTo(told);
  }

  @Test
  void where_no_plate_is_known_or_found_that_is_said() throws UnreadableFrame {
    assertThat(derivatives.make(grey(640, 360), List.of(), WHOLE).masked())
        .isEqualTo(Masked.FACES_NO_VEHICLE_KNOWN);
  }

  @Test
  void a_box_that_reaches_beyond_the_frame_is_cut_and_one_outside_it_refused()
      throws UnreadableFrame {
    Frame frame = grey(200, 100);

    assertThat(alone(frame, new PlateBox(150, 60, 400, 300)).jpeg()).isNotEmpty();
    assertThat(alone(frame, new PlateBox(199, 99, Integer.MAX_VALUE, 20)).jpeg()).isNotEmpty();
    assertThatThrownBy(() -> alone(frame, new PlateBox(200, 0, 10, 10)))
        .isInstanceOf(UnreadableFrame.class)
        .hasMessageContaining("(200, 0)");
  }

  @Test
  @DisplayName("What does not decode is not shown, whole or in part (R11)")
  void what_is_no_picture_and_what_breaks_off_is_refused() {
    byte[] half = java.util.Arrays.copyOf(demo.encoded(), 400);

    for (Cut cut : List.of(WHOLE, SMALL, new Cut.PlateAlone(new PlateBox(0, 0, 9, 9), 480))) {
      assertThatThrownBy(() -> derivatives.make(new Frame(new byte[] {1, 2, 3}), List.of(), cut))
          .isInstanceOf(UnreadableFrame.class);
      assertThatThrownBy(() -> derivatives.make(new Frame(half), List.of(), cut))
          .isInstanceOf(UnreadableFrame.class);
    }
  }

  @Test
  @DisplayName("Without a face network that answers there is no picture (R11)")
  void without_a_face_network_that_answers_there_is_no_picture() {
    OpenCvDerivatives missing =
        new OpenCvDerivatives(
            () -> {
              throw new IllegalStateException("no such file on the class path");
            });
    OpenCvDerivatives wrong = new OpenCvDerivatives(Model.LINE_READER::load);
    missing.recognizer = recognizer;
    wrong.recognizer = recognizer;

    for (Cut cut : List.of(WHOLE, SMALL)) {
      assertThatThrownBy(() -> missing.make(demo, List.of(), cut))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> wrong.make(demo, List.of(), cut))
          .isInstanceOf(RuntimeException.class);
    }
  }

  private Derivative alone(Frame frame, PlateBox box) throws UnreadableFrame {
    return derivatives.make(frame, List.of(box), new Cut.PlateAlone(box, 480));
  }

  private static Frame grey(int width, int height) {
    Model.OpenCv.ensureLoaded();
    Mat picture = new Mat(height, width, CvType.CV_8UC3, new Scalar(90, 90, 90));
    picture.submat(new Rect(0, 0, width / 2, height / 2)).setTo(new Scalar(200, 10, 10));
    MatOfByte encoded = new MatOfByte();
    Imgcodecs.imencode(".png", picture, encoded);
    return new Frame(encoded.toArray());
  }
}
