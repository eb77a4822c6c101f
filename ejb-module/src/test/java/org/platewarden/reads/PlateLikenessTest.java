package org.platewarden.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.platewarden.kernel.Skeleton;
import org.platewarden.reads.LookAlikes.Reach;

@DisplayName("R4: a fuzzy match says which characters were bent")
class PlateLikenessTest {
  @Test
  void the_same_characters_bend_nothing() {
    assertThat(PlateLikeness.of("ABC123", "ABC123")).contains(PlateLikeness.AS_ASKED);
    assertThat(PlateLikeness.AS_ASKED.isExact()).isTrue();
    assertThat(PlateLikeness.AS_ASKED.isLookAlikesOnly()).isTrue();
  }

  @Test
  void each_look_alike_is_told_with_its_place() {
    PlateLikeness likeness = PlateLikeness.of("B0I2", "8OLZ").orElseThrow();

    assertThat(likeness.bent())
        .containsExactly(
            new Bent.LooksAlike(0, 'B', '8'),
            new Bent.LooksAlike(1, '0', 'O'),
            new Bent.LooksAlike(2, 'I', 'L'),
            new Bent.LooksAlike(3, '2', 'Z'));
    assertThat(likeness.isLookAlikesOnly()).isTrue();
    assertThat(likeness.isExact()).isFalse();
  }

  @Test
  void one_other_character_is_told_beside_look_alikes() {
    assertThat(bent("ABC123", "A8X123"))
        .containsExactly(new Bent.LooksAlike(1, 'B', '8'), new Bent.Other(2, 'C', 'X'));
  }

  @Test
  void a_character_more_and_one_less_are_told() {
    assertThat(bent("ABC123", "ABCX123")).containsExactly(new Bent.Gained(3, 'X'));
    assertThat(bent("ABC123", "ABC12")).containsExactly(new Bent.Lost(5, '3'));
    assertThat(bent("ABC123", "BC123")).containsExactly(new Bent.Lost(0, 'A'));
    assertThat(bent("ABC123", "ABC1230")).containsExactly(new Bent.Gained(6, '0'));
  }

  @Test
  void of_two_ways_to_see_it_the_one_that_bends_less_is_told() {
    // losing the first 0 would bend the rest as well
    assertThat(bent("0OA1", "OA1")).containsExactly(new Bent.Lost(0, '0'));
  }

  @ParameterizedTest
  @CsvSource({"ABC123, XYC123", "ABC123, ABC1", "ABC123, ABC12345", "ABC123, BCA123", "A, B9"})
  void more_than_one_misread_character_is_no_likeness(String asked, String read) {
    assertThat(PlateLikeness.of(asked, read)).isEmpty();
  }

  @Test
  void the_neighbours_of_a_skeleton_are_all_that_are_one_character_off() {
    Set<String> near = new LookAlikes("ABC1234", Reach.ONE_MISREAD).skeletons();

    assertThat(near)
        .contains("A8C1234", "8C1234", "A8C12349", "AXC1234")
        .hasSize(1 + 7 + 7 * 26 + 209);
    assertThat(near).allMatch(skeleton -> skeleton.matches("[" + Skeleton.ALPHABET + "]+"));
    assertThat(near).allMatch(skeleton -> PlateLikeness.of("ABC1234", skeleton).isPresent());
  }

  @Test
  void neighbours_are_the_same_as_by_trying_everything() {
    Set<String> tried = new TreeSet<>();
    everything("", 4, tried);
    tried.removeIf(skeleton -> PlateLikeness.of("0A1", skeleton).isEmpty());

    assertThat(Skeleton.within("0A1")).containsExactlyElementsOf(tried);
  }

  @Test
  void the_alphabet_is_what_skeletons_leave_of_letters_and_digits() {
    String all = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    assertThat(Skeleton.of(all).chars().distinct().sorted().mapToObj(c -> String.valueOf((char) c)))
        .containsExactly(Skeleton.ALPHABET.split(""));
    assertThat(Skeleton.ALPHABET).hasSize(27);
  }

  @Test
  void look_alikes_alone_fit_no_misread_one() {
    LookAlikes alike = new LookAlikes("ABC123", Reach.LOOK_ALIKES);

    assertThat(alike.fits("A8C123")).isTrue();
    assertThat(alike.fits("AXC123")).isFalse();
    assertThat(new LookAlikes("ABC123", Reach.ONE_MISREAD).fits("AXC123")).isTrue();
    assertThat(alike.skeletons()).containsExactly("A8C123");
  }

  @Test
  void a_plate_too_short_is_refused_with_what_would_help_and_without_repeating_it() {
    assertThatThrownBy(() -> LookAlikes.of("qx-71", Reach.ONE_MISREAD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it has 4 characters")
        .hasMessageContaining("from 5 on")
        .hasMessageContaining("ask for it exactly")
        .message()
        .doesNotContain("QX71");
  }

  @Test
  void a_partial_plate_has_no_look_alikes() {
    assertThatThrownBy(() -> LookAlikes.of("ABC*12", Reach.LOOK_ALIKES))
        .hasMessageContaining("whole plate");
  }

  private static List<Bent> bent(String asked, String read) {
    Optional<PlateLikeness> likeness = PlateLikeness.of(asked, read);
    assertThat(likeness).isPresent();
    return likeness.get().bent();
  }

  private static void everything(String begun, int most, Set<String> made) {
    if (!begun.isEmpty()) {
      made.add(begun);
    }
    if (begun.length() < most) {
      Skeleton.ALPHABET.chars().forEach(c -> everything(begun + (char) c, most, made));
    }
  }
}
