package org.platewarden.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R30: a sample is drawn so that everybody can draw it again")
class SampleTest {
  private static final String ROOT = "0f".repeat(32);
  private static final List<String> ENTRIES =
      IntStream.range(0, 1_001).mapToObj(each -> new UUID(7, each).toString()).toList();

  @Test
  void the_same_queries_and_the_same_root_give_the_same_sample() {
    List<String> drawn = new Sample(ROOT, 1).of(ENTRIES);
    assertThat(drawn).hasSize(11).doesNotHaveDuplicates().isSubsetOf(ENTRIES);
    assertThat(new Sample(ROOT, 1).of(ENTRIES.reversed())).isEqualTo(drawn);
  }

  @Test
  void another_root_gives_another_sample() {
    assertThat(new Sample("1e".repeat(32), 1).of(ENTRIES))
        .isNotEqualTo(new Sample(ROOT, 1).of(ENTRIES));
  }

  @Test
  @DisplayName("The lot is the SHA-256 of three lines, as sha256sum says it")
  void the_lot_is_what_sha256sum_says() {
    // printf 'platewarden-sample/1\n0f0f…0f\n00000000-0000-0007-0000-000000000000\n' | sha256sum
    assertThat(new Sample(ROOT, 1).lot(ENTRIES.getFirst()))
        .isEqualTo("1f547befe10b08b88490a3ec42930443b341ff7bdc0c99ecf33489859eaebb60");
  }

  @Test
  void of_nothing_nothing_is_drawn() {
    assertThat(new Sample(ROOT, 1).of(List.of())).isEmpty();
    assertThat(new Sample(ROOT, 1).of(ENTRIES.subList(0, 1))).hasSize(1);
  }
}
