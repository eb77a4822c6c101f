package org.platewarden.recognition.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencv.core.Point;
import org.platewarden.recognition.Candidate;

class PlateBeliefTest {
  private static final SerialSyntax SYNTAX = SerialSyntax.load();
  private static final int CLASSES = LineReader.CHARACTERS.length() + 1;
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(200, 0), new Point(200, 100), new Point(0, 100));
  private static final Spot PLATE = new FoundPlate(QUAD, 0.9);
  private static final Spot WRITING = new TextLine(100, 50, 180, 50, 0);

  @Test
  void what_all_cuts_say_is_believed_and_each_character_has_its_own_belief() {
    PlateBelief belief =
        PlateBelief.of(PLATE, List.<double[][]>of(saying("ABC1234"), saying("ABC1234")), SYNTAX);
    assertThat(belief.candidates().getFirst().characters()).isEqualTo("ABC1234");
    assertThat(belief.candidates().getFirst().confidence()).isGreaterThan(0.8);
    assertThat(belief.isPlate(SYNTAX)).isTrue();
  }

  @Test
  void where_cuts_differ_both_are_named_and_their_confidences_stay_below_one_together() {
    PlateBelief belief =
        PlateBelief.of(PLATE, List.<double[][]>of(saying("ABC1234"), saying("ABC1284")), SYNTAX);
    assertThat(belief.candidates())
        .extracting(Candidate::characters)
        .contains("ABC1234", "ABC1284");
    assertThat(belief.candidates().stream().mapToDouble(Candidate::confidence).sum())
        .isLessThanOrEqualTo(1 + 1e-9);
    assertThat(belief.candidates().get(0).confidence())
        .isCloseTo(belief.candidates().get(1).confidence(), within(1e-6));
  }

  @Test
  void an_empty_cut_names_nothing_and_is_no_plate() {
    PlateBelief belief = PlateBelief.of(PLATE, List.<double[][]>of(saying("")), SYNTAX);
    assertThat(belief.isPlate(SYNTAX)).isFalse();
    assertThat(belief.rank()).isLessThan(0.01);
  }

  @Test
  void three_characters_are_no_plate_however_sure_they_are() {
    assertThat(PlateBelief.of(PLATE, List.<double[][]>of(saying("AB1")), SYNTAX).isPlate(SYNTAX))
        .isFalse();
  }

  @Test
  void writing_in_the_open_must_convince_more_than_writing_on_a_found_plate() {
    List<Candidate> doubtful = List.of(new Candidate("ABC1234", 0.1));
    assertThat(new PlateBelief(PLATE, doubtful, 0.1).isPlate(SYNTAX)).isTrue();
    assertThat(new PlateBelief(WRITING, doubtful, 0.1).isPlate(SYNTAX)).isFalse();
  }

  /** Columns of a reader that is nearly sure: each character, then a blank. */
  private static double[][] saying(String text) {
    double[][] columns = new double[32][CLASSES];
    for (int column = 0; column < columns.length; column++) {
      boolean written = column % 2 == 0 && column / 2 < text.length();
      int best = written ? 1 + LineReader.CHARACTERS.indexOf(text.charAt(column / 2)) : 0;
      Arrays.fill(columns[column], 0.0001);
      columns[column][best] = 1 - 0.0001 * (CLASSES - 1);
    }
    return columns;
  }
}
