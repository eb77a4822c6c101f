package org.platewarden.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.audit.AttemptOnTrail;

@DisplayName("R30: queries are drawn blind, and can be drawn again")
class DrawTest {
  private static final String ROOT = "ab".repeat(32);
  private static final List<String> REVIEWERS = List.of("okafor", "ito", "lindqvist");

  private final Draw draw = new Draw(new DrawSecret("01".repeat(32)), ROOT, 5);

  @Test
  @DisplayName("Of each person's queries five in a hundred are drawn, rounded up")
  void of_each_persons_queries_five_in_a_hundred_are_drawn() {
    List<DrawnQuery> drawn = draw.from(asked(100, "reyes", 41, "tran", 1, "moreau"), REVIEWERS);

    assertThat(countOf(drawn, "reyes")).isEqualTo(5);
    assertThat(countOf(drawn, "tran")).isEqualTo(3);
    assertThat(countOf(drawn, "moreau")).isEqualTo(1);
  }

  @Test
  @DisplayName("The same secret, root and queries give the same draw, in whatever order they come")
  void the_order_does_not_matter() {
    List<AttemptOnTrail> asked = asked(300, "reyes", 200, "tran", 0, "-");
    List<AttemptOnTrail> shuffled = new ArrayList<>(asked);
    Collections.shuffle(shuffled, new Random(4));
    List<String> reviewers = List.of("lindqvist", "okafor", "ito", "okafor");

    assertThat(draw.from(shuffled, reviewers)).isEqualTo(draw.from(asked, REVIEWERS));
  }

  @Test
  @DisplayName("Another secret draws others, and so does another root")
  void another_secret_or_root_draws_others() {
    List<AttemptOnTrail> asked = asked(1000, "reyes", 0, "-", 0, "-");

    List<DrawnQuery> drawn = draw.from(asked, REVIEWERS);

    assertThat(new Draw(new DrawSecret("02".repeat(32)), ROOT, 5).from(asked, REVIEWERS))
        .isNotEqualTo(drawn);
    assertThat(new Draw(new DrawSecret("01".repeat(32)), "cd".repeat(32), 5).from(asked, REVIEWERS))
        .isNotEqualTo(drawn);
  }

  @Test
  @DisplayName("Nobody reviews a query of their own, though they may review others'")
  void nobody_reviews_their_own() {
    List<DrawnQuery> drawn = draw.from(asked(400, "okafor", 400, "ito", 0, "-"), REVIEWERS);

    assertThat(drawn).noneMatch(query -> query.asker().equals(query.reviewer()));
    assertThat(drawn).anyMatch(query -> query.reviewer().equals("okafor"));
  }

  @Test
  @DisplayName("Where nobody but the asker could review, nothing is drawn at all")
  void without_another_person_nothing_is_drawn() {
    List<AttemptOnTrail> asked = asked(3, "reyes", 3, "okafor", 0, "-");

    assertThatThrownBy(() -> draw.from(asked, List.of("okafor")))
        .isInstanceOf(ReviewRefused.class)
        .hasMessageContaining("no other person");
  }

  @Test
  @DisplayName("Every query is as likely to be drawn, and every reviewer to get it")
  void lots_are_even() {
    List<AttemptOnTrail> asked = asked(40, "reyes", 0, "-", 0, "-");
    int[] drawn = new int[asked.size()];
    int[] given = new int[REVIEWERS.size()];
    for (int week = 0; week < 600; week++) {
      DrawSecret secret = new DrawSecret("%064x".formatted(week));
      for (DrawnQuery query : new Draw(secret, ROOT, 50).from(asked, REVIEWERS)) {
        drawn[asked.indexOf(new AttemptOnTrail(query.query(), query.asker()))]++;
        given[REVIEWERS.indexOf(query.reviewer())]++;
      }
    }

    // 300 of 600 and 4,000 of 12,000 are expected; five standard deviations either way
    assertThat(IntStream.of(drawn)).allMatch(count -> Math.abs(count - 300) < 62);
    assertThat(IntStream.of(given)).allMatch(count -> Math.abs(count - 4000) < 260);
  }

  @Test
  @DisplayName("Whoever has the three lines can check the commitment with any SHA-256")
  void the_commitment_can_be_checked_by_anyone() {
    // printf 'platewarden-review/1\n2026-W48\n0101...01\n' | sha256sum
    assertThat(new DrawSecret("01".repeat(32)).commitment(ReviewWeek.read("2026-W48")))
        .isEqualTo("e313a7f6d55a474a767fa86a2bb7f48685cc97b3d26903cad8d6087faab6c233");
  }

  private static List<AttemptOnTrail> asked(
      int first, String one, int second, String another, int third, String last) {
    Random ids = new Random(7);
    return Stream.of(
            Collections.nCopies(first, one),
            Collections.nCopies(second, another),
            Collections.nCopies(third, last))
        .flatMap(List::stream)
        .map(actor -> new AttemptOnTrail(new UUID(ids.nextLong(), ids.nextLong()), actor))
        .toList();
  }

  private static long countOf(List<DrawnQuery> drawn, String asker) {
    return drawn.stream().filter(query -> query.asker().equals(asker)).count();
  }
}
