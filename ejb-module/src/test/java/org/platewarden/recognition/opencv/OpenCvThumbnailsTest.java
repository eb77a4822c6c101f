package org.platewarden.recognition.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.FrameHeader;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.RecognizedPlate;
import org.platewarden.recognition.RepositoryFolders;
import org.platewarden.recognition.UnreadableFrame;

class OpenCvThumbnailsTest {
  private final OpenCvThumbnails thumbnails = new OpenCvThumbnails();
  private Frame demo = new Frame(new byte[0]);

  @BeforeEach
  void readTheDemoFrame() throws Exception {
    demo =
        new Frame(
            Files.readAllBytes(
                RepositoryFolders.get("wildfly-config/demo/frames/sedan-7PWD413.jpg")));
  }

  @Test
  void a_frame_becomes_a_small_jpeg_of_its_shape() throws UnreadableFrame {
    FrameHeader whole = FrameHeader.of(demo);

    byte[] small = thumbnails.ofFrame(demo, 320);

    FrameHeader header = FrameHeader.of(new Frame(small));
    assertThat(header.width()).isEqualTo(320);
    assertThat((double) header.height() / header.width())
        .isBetween(0.99 * whole.height() / whole.width(), 1.01 * whole.height() / whole.width());
    assertThat(small.length).isLessThan(demo.encoded().length / 4);
  }

  @ParameterizedTest
  @CsvSource({"64,32", "100,3000", "3000,100", "320,200", "641,481", "4000,3000"})
  void any_size_becomes_at_most_as_wide_as_asked(int width, int height) throws UnreadableFrame {
    byte[] small = thumbnails.ofFrame(grey(width, height), 320);

    Mat picture = Imgcodecs.imdecode(new MatOfByte(small), Imgcodecs.IMREAD_COLOR);
    assertThat(picture.cols()).isBetween(1, 320);
    assertThat(picture.cols()).isEqualTo(Math.min(width, 320));
  }

  @Test
  void the_plate_that_was_recognised_can_be_read_on_its_picture() throws UnreadableFrame {
    OpenCvPlateRecognizer recognizer = new OpenCvPlateRecognizer();
    RecognizedPlate plate = recognizer.recognize(demo).plates().getFirst();

    byte[] alone = thumbnails.ofPlate(demo, plate.box(), 480);

    assertThat(recognizer.recognize(new Frame(alone)).plates())
        .first()
        .extracting(again -> again.candidates().getFirst().characters())
        .isEqualTo(plate.candidates().getFirst().characters());
  }

  @Test
  void a_box_that_reaches_beyond_the_frame_is_cut_and_one_outside_it_refused()
      throws UnreadableFrame {
    Frame frame = grey(200, 100);

    assertThat(thumbnails.ofPlate(frame, new PlateBox(150, 60, 400, 300), 480)).isNotEmpty();
    assertThat(thumbnails.ofPlate(frame, new PlateBox(199, 99, Integer.MAX_VALUE, 20), 480))
        .isNotEmpty();
    assertThatThrownBy(() -> thumbnails.ofPlate(frame, new PlateBox(200, 0, 10, 10), 480))
        .isInstanceOf(UnreadableFrame.class)
        .hasMessageContaining("(200, 0)");
  }

  @Test
  void what_is_no_picture_and_what_breaks_off_is_refused() {
    byte[] half = java.util.Arrays.copyOf(demo.encoded(), 400);

    assertThatThrownBy(() -> thumbnails.ofFrame(new Frame(new byte[] {1, 2, 3}), 320))
        .isInstanceOf(UnreadableFrame.class);
    assertThatThrownBy(() -> thumbnails.ofFrame(new Frame(half), 320))
        .isInstanceOf(UnreadableFrame.class);
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
