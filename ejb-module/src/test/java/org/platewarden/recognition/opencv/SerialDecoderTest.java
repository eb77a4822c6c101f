package org.platewarden.recognition.opencv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SerialDecoderTest {
  private static final int CLASSES = LineReader.CHARACTERS.length() + 1;

  @Test
  void repeats_are_one_character_unless_a_blank_stands_between() {
    assertThat(likeliest(certain("AA-ABB"))).isEqualTo("AAB");
  }

  @Test
  void nothing_but_blanks_is_the_empty_text() {
    assertThat(SerialDecoder.decode(certain("----"))).containsExactly(Map.entry("", 1.0));
  }

  @Test
  void probabilities_of_all_paths_to_one_text_are_summed() {
    double[][] columns = new double[2][CLASSES];
    for (double[] column : columns) {
      column[0] = 0.6;
      column[classOf('7')] = 0.4;
    }
    assertThat(SerialDecoder.decode(columns).get("7")).isCloseTo(0.64, within(1e-9));
  }

  @Test
  void the_second_best_text_is_offered_with_its_probability() {
    double[][] columns = certain("A-8");
    columns[2][classOf('8')] = 0.7;
    columns[2][classOf('B')] = 0.3;
    Map<String, Double> texts = SerialDecoder.decode(columns);
    assertThat(texts.keySet()).containsExactly("A8", "AB");
    assertThat(texts.get("AB")).isCloseTo(0.3, within(1e-9));
  }

  private static String likeliest(double[][] columns) {
    return SerialDecoder.decode(columns).keySet().iterator().next();
  }

  /** Columns that say exactly this, a dash for a blank. */
  private static double[][] certain(String path) {
    double[][] columns = new double[path.length()][CLASSES];
    for (int i = 0; i < path.length(); i++) {
      Arrays.fill(columns[i], 0);
      columns[i][path.charAt(i) == '-' ? 0 : classOf(path.charAt(i))] = 1;
    }
    return columns;
  }

  private static int classOf(char character) {
    return LineReader.CHARACTERS.indexOf(character) + 1;
  }
}
