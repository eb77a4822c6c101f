package org.platewarden.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.recognition.Cut;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.PlateRecognizer;
import org.platewarden.recognition.PlateRecognizerContract;
import org.platewarden.recognition.RepositoryFolders;
import org.platewarden.recognition.UnreadableFrame;
import org.platewarden.recognition.opencv.OpenCvDerivatives;
import org.platewarden.recognition.opencv.OpenCvPlateRecognizer;

/** Workers keep the same promises as the recognizer that they run. */
class WorkerRecognizerTest extends PlateRecognizerContract {
  private static final CountingWatch WATCH = new CountingWatch();
  private static WorkerPool pool;

  @BeforeAll
  static void start() {
    pool = Pools.pool(Pools.patient(2), WATCH);
  }

  @AfterAll
  static void end() {
    pool.close();
    assertThat(WATCH.ends).as("workers that came to harm").isEmpty();
    assertThat(WATCH.started).hasValue(2);
  }

  @Override
  protected PlateRecognizer recognizer() {
    return new WorkerRecognizer(pool);
  }

  @Test
  @DisplayName("4.4 pictures are made by workers, and are what they were in this process")
  void pictures_are_the_same_as_made_here() throws Exception {
    Frame demo =
        new Frame(
            Files.readAllBytes(
                RepositoryFolders.get("wildfly-config/demo/frames/suv-KWR5821.jpg")));
    WorkerRecognizer workers = new WorkerRecognizer(pool);
    OpenCvDerivatives here = new OpenCvDerivatives(new OpenCvPlateRecognizer());
    PlateBox box = new PlateBox(653, 494, 135, 68);
    for (Cut cut : List.of(new Cut.Small(320), new Cut.PlateAlone(box, 480))) {
      assertThat(workers.make(demo, List.of(box), cut))
          .isEqualTo(here.make(demo, List.of(box), cut));
    }
    Cut outside = new Cut.PlateAlone(new PlateBox(9000, 0, 9, 9), 480);
    assertThatThrownBy(() -> workers.make(demo, List.of(box), outside))
        .isInstanceOf(UnreadableFrame.class)
        .hasMessageContaining("plate not shown: its box begins at (9000, 0)");
  }

  @Test
  @DisplayName("4.7 a picture that a turned camera sent is shown upright")
  void a_picture_with_an_orientation_comes_upright() throws Exception {
    BufferedImage upright = small(DrawnPictures.exif(DrawnPictures.orientation(6)));
    assertThat(upright.getWidth()).isEqualTo(120);
    assertThat(upright.getHeight()).isEqualTo(160);
    assertThat(upright.getRGB(90, 40) & 0xFF).isGreaterThan(200);
    assertThat(upright.getRGB(30, 120) & 0xFF).isLessThan(100);
  }

  @Test
  @DisplayName("4.7 a PNG of 16 bits a colour is read as one of 8")
  void sixteen_bits_become_eight() throws Exception {
    BufferedImage scene = DrawnPictures.scene(160, 120, BufferedImage.TYPE_USHORT_GRAY);
    BufferedImage small = small(DrawnPictures.written(scene, "png", false));
    int light = (scene.getRaster().getSample(40, 30, 0) >> 8);
    int dark = (scene.getRaster().getSample(140, 100, 0) >> 8);
    assertThat(small.getRGB(40, 30) & 0xFF).isCloseTo(light, within(6));
    assertThat(small.getRGB(140, 100) & 0xFF).isCloseTo(dark, within(6));
  }

  @Test
  @DisplayName("4.7 a JPEG in the colours of print is refused with its reason")
  void a_cmyk_jpeg_is_refused() {
    assertThatThrownBy(() -> small(DrawnPictures.cmykJpeg(160, 120)))
        .isInstanceOf(UnreadableFrame.class)
        .hasMessageContaining("this JPEG has 4 colour components");
  }

  private static BufferedImage small(byte[] picture) throws Exception {
    Frame frame = new Frame(picture);
    byte[] jpeg = new WorkerRecognizer(pool).make(frame, List.of(), new Cut.Small(160)).jpeg();
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  @Test
  @DisplayName("4.4 a worker that was not started for harm does none to itself")
  void a_worker_of_the_portal_refuses_an_ordeal() throws Exception {
    assertThat(pool.ask(new Request.Ordeal(Request.Harm.CRASH)))
        .isEqualTo(new Answer.Refused("ordeal refused: this worker was not started for one"));
  }
}
