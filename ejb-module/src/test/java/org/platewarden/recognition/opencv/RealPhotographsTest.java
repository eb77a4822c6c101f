package org.platewarden.recognition.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.platewarden.recognition.Frame;
import org.platewarden.recognition.RepositoryFolders;
import org.platewarden.recognition.UnreadableFrame;

/**
 * A floor under the share of plates read on real photographs. These are for evaluation only and are
 * not part of the project; where they are absent, the test says so and is skipped.
 */
class RealPhotographsTest {
  private static final System.Logger LOGGER = System.getLogger(RealPhotographsTest.class.getName());
  private static final String FOLDER = "shared/data/plates-us";
  private static final int EVERY = 3;
  private static final double FLOOR = 0.5;

  private final OpenCvPlateRecognizer recognizer = new OpenCvPlateRecognizer();

  @Test
  void at_least_half_of_the_plates_on_real_photographs_are_read_without_a_fault()
      throws IOException, UnreadableFrame {
    Optional<Path> folder = RepositoryFolders.find(FOLDER);
    if (folder.isEmpty()) {
      LOGGER.log(System.Logger.Level.WARNING, "skipped: no {0} beside this repository", FOLDER);
    }
    assumeTrue(folder.isPresent(), "no " + FOLDER + " beside this repository");
    List<String> rows = Files.readAllLines(folder.orElseThrow().resolve("gt.csv"));
    List<String> sample =
        IntStream.range(1, rows.size()).filter(i -> i % EVERY == 0).mapToObj(rows::get).toList();
    int right = 0;
    for (String row : sample) {
      String[] columns = row.split(",", -1);
      Path image = folder.orElseThrow().resolve("images").resolve(columns[0]);
      if (reads(new Frame(Files.readAllBytes(image)), columns[5])) {
        right++;
      }
    }
    assertThat((double) right / sample.size())
        .as("exact reads: %d of %d photographs", right, sample.size())
        .isGreaterThanOrEqualTo(FLOOR);
  }

  private boolean reads(Frame frame, String truth) throws UnreadableFrame {
    return recognizer.recognize(frame).plates().stream()
        .anyMatch(plate -> plate.best().characters().replace('O', '0').equals(truth));
  }
}
