package org.platewarden.recognition.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CharacterBeliefTest {
  private static final int CLASSES = LineReader.CHARACTERS.length() + 1;

  @Test
  void each_character_has_the_belief_of_its_clearest_column() {
    double[][] columns = path("A--88-");
    columns[0][classOf('A')] = 0.7;
    columns[3][classOf('8')] = 0.4;
    columns[4][classOf('8')] = 0.9;
    double[] beliefs = CharacterBelief.of("A8", columns);
    assertThat(beliefs[0]).isCloseTo(0.7, within(1e-9));
    assertThat(beliefs[1]).isCloseTo(0.9, within(1e-9));
  }

  @Test
  void of_two_that_look_alike_each_has_its_own_belief() {
    double[][] columns = path("7-8-7");
    columns[2][classOf('8')] = 0.6;
    columns[2][classOf('B')] = 0.4;
    assertThat(CharacterBelief.of("787", columns)).containsExactly(1, 0.6, 1);
    assertThat(CharacterBelief.of("7B7", columns)).containsExactly(1, 0.4, 1);
  }

  @Test
  void the_same_character_twice_is_believed_at_two_places() {
    double[][] columns = path("A-A");
    columns[2][classOf('A')] = 0.5;
    assertThat(CharacterBelief.of("AA", columns)).containsExactly(1, 0.5);
  }

  @Test
  void a_text_for_which_there_are_too_few_columns_is_not_believed() {
    assertThat(CharacterBelief.of("A8B", path("A8"))).containsExactly(0, 0, 0);
  }

  private static double[][] path(String path) {
    double[][] columns = new double[path.length()][CLASSES];
    for (int i = 0; i < path.length(); i++) {
      columns[i][path.charAt(i) == '-' ? 0 : classOf(path.charAt(i))] = 1;
    }
    return columns;
  }

  private static int classOf(char character) {
    return LineReader.CHARACTERS.indexOf(character) + 1;
  }
}
