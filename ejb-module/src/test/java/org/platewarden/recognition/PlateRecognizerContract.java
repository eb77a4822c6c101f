package org.platewarden.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the port promises, whichever recognizer is behind it. */
public abstract class PlateRecognizerContract {
  private static final Path DEMO = RepositoryFolders.get("wildfly-config/demo/frames");

  /** The recognizer on trial. */
  protected abstract PlateRecognizer recognizer();

  @ParameterizedTest
  @ValueSource(strings = {"sedan-7PWD413.jpg", "suv-KWR5821.jpg"})
  @DisplayName("4.1 the plate of a demonstration frame is read, and its caption is not")
  void the_plate_of_a_demonstration_frame_is_read(String name) throws Exception {
    List<RecognizedPlate> plates = recognizer().recognize(demo(name)).plates();
    String serial = name.substring(name.indexOf('-') + 1, name.indexOf('.'));
    assertThat(plates).hasSize(1);
    assertThat(plates.getFirst().best().characters()).isEqualTo(serial);
    assertThat(plates.getFirst().best().confidence()).isBetween(0.5, 1.0);
  }

  @Test
  @DisplayName("4.1 each candidate is there once, best first, with a confidence of each character")
  void candidates_are_in_order_and_each_character_has_a_confidence() throws Exception {
    RecognizedPlate plate = recognizer().recognize(demo("suv-KWR5821.jpg")).plates().getFirst();
    List<Candidate> candidates = plate.candidates();
    assertThat(candidates).extracting(Candidate::characters).doesNotHaveDuplicates();
    assertThat(candidates).extracting(candidate -> -candidate.confidence()).isSorted();
    assertThat(candidates)
        .allSatisfy(
            candidate ->
                assertThat(candidate.ofCharacters()).hasSize(candidate.characters().length()));
    assertThat(plate.best().ofCharacters()).allMatch(share -> share > 0.5);
  }

  @Test
  @DisplayName("4.1 the box, and the corners where they are given, lie on the frame")
  void the_place_of_a_plate_lies_on_the_frame() throws Exception {
    Frame frame = demo("suv-KWR5821.jpg");
    FrameHeader size = FrameHeader.of(frame);
    for (RecognizedPlate plate : recognizer().recognize(frame).plates()) {
      PlateBox box = plate.box();
      assertThat(box.x() + box.width()).isLessThanOrEqualTo(size.width());
      assertThat(box.y() + box.height()).isLessThanOrEqualTo(size.height());
      plate
          .corners()
          .ifPresent(
              corners -> {
                assertThat(corners.upperLeft().x()).isLessThan(corners.lowerRight().x());
                assertThat(corners.upperLeft().y()).isLessThan(corners.lowerRight().y());
              });
    }
  }

  @Test
  @DisplayName("4.1 the time of each stage is told")
  void the_time_of_each_stage_is_told() throws Exception {
    Recognition recognition = recognizer().recognize(demo("sedan-7PWD413.jpg"));
    assertThat(recognition.spent()).containsKeys(Stage.DECODE, Stage.FIND, Stage.READ);
    assertThat(recognition.spent().get(Stage.FIND)).isGreaterThan(Duration.ZERO);
  }

  @Test
  void a_frame_without_a_plate_gives_no_plates() throws Exception {
    assertThat(recognizer().recognize(plain()).plates()).isEmpty();
  }

  @Test
  @DisplayName("4.4 the same image twice gives the same answer")
  void the_same_frame_twice_gives_the_same_plates() throws Exception {
    Frame frame = demo("sedan-7PWD413.jpg");
    assertThat(recognizer().recognize(frame).plates())
        .isEqualTo(recognizer().recognize(frame).plates());
  }

  @Test
  void frames_of_several_threads_are_not_mixed_up() throws Exception {
    Frame sedan = demo("sedan-7PWD413.jpg");
    Frame suv = demo("suv-KWR5821.jpg");
    List<RecognizedPlate> one = recognizer().recognize(sedan).plates();
    List<RecognizedPlate> other = recognizer().recognize(suv).plates();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Recognition>> answers =
          IntStream.range(0, 8)
              .mapToObj(i -> threads.submit(() -> recognizer().recognize(i % 2 == 0 ? sedan : suv)))
              .toList();
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get().plates()).isEqualTo(i % 2 == 0 ? one : other);
      }
    }
  }

  @Test
  void a_jpeg_whose_content_is_missing_is_refused_with_its_reason() throws Exception {
    byte[] whole = demo("suv-KWR5821.jpg").encoded();
    assertThatThrownBy(() -> recognizer().recognize(new Frame(Arrays.copyOf(whole, 620))))
        .isInstanceOf(UnreadableFrame.class)
        .hasMessageContaining("this JPEG of 620 bytes breaks off before its end");
    byte[] ended = Arrays.copyOf(whole, 622);
    ended[620] = (byte) 0xFF;
    ended[621] = (byte) 0xD9;
    assertThatThrownBy(() -> recognizer().recognize(new Frame(ended)))
        .isInstanceOf(UnreadableFrame.class);
  }

  @Test
  void a_png_whose_content_is_not_what_its_header_says_is_refused() throws Exception {
    byte[] png = plain().encoded();
    png[45] ^= 0x55;
    png[46] ^= 0x55;
    assertThatThrownBy(() -> recognizer().recognize(new Frame(png)))
        .isInstanceOf(UnreadableFrame.class)
        .hasMessageStartingWith("frame refused: ");
  }

  private static Frame demo(String name) throws IOException {
    return new Frame(Files.readAllBytes(DEMO.resolve(name)));
  }

  /** A grey PNG. */
  private static Frame plain() throws IOException {
    BufferedImage scene = new BufferedImage(1280, 720, BufferedImage.TYPE_3BYTE_BGR);
    int[] row = new int[1280];
    Arrays.fill(row, 0x646464);
    for (int y = 0; y < 720; y++) {
      scene.setRGB(0, y, 1280, 1, row, 0, 1280);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(scene, "png", bytes);
    return new Frame(bytes.toByteArray());
  }
}
