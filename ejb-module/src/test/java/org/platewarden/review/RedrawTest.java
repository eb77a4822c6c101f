package org.platewarden.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.audit.AttemptOnTrail;
import org.platewarden.audit.SealedHead;

@DisplayName("R30: a draw that was bent is found by drawing again")
class RedrawTest {
  private static final ReviewWeek WEEK = ReviewWeek.read("2026-W48");
  private static final String ROOT = "ab".repeat(32);
  private static final DrawSecret SECRET = new DrawSecret("01".repeat(32));
  private static final List<String> REVIEWERS = List.of("ito", "okafor");

  private final List<AttemptOnTrail> asked = asked();
  private final List<DrawnQuery> drawn = new Draw(SECRET, ROOT, 5).from(asked, REVIEWERS);
  private final CommittedDraw fixed = new CommittedDraw(WEEK, SECRET.commitment(WEEK), 5);

  @Test
  @DisplayName("An honest draw has no findings, and it is told whether it was fixed beforehand")
  void an_honest_draw_has_no_findings() {
    Redraw honest = redraw(fixed, drawn, asked, handed(drawn), ROOT);

    assertThat(honest.findings()).isEmpty();
    assertThat(honest.isFixedBeforehand()).isTrue();
    assertThat(
            new Redraw(
                    WEEK,
                    Optional.of(new Redraw.Entry(WEEK.from(), fixed.onTheTrail())),
                    honest.revealed(),
                    asked,
                    honest.handed(),
                    Optional.of(ROOT))
                .isFixedBeforehand())
        .isFalse();
  }

  @Test
  @DisplayName("Another secret than the one that was fixed is found")
  void another_secret_is_found() {
    CommittedDraw other =
        new CommittedDraw(WEEK, new DrawSecret("02".repeat(32)).commitment(WEEK), 5);

    assertThat(redraw(other, drawn, asked, handed(drawn), ROOT).findings())
        .containsExactly("the secret that was revealed is not the one that was fixed");
  }

  @Test
  @DisplayName("A root that was never published is found, with the size")
  void another_root_is_found() {
    assertThat(redraw(fixed, drawn, asked, handed(drawn), "cd".repeat(32)).findings())
        .containsExactly("the published log does not have the revealed root at 900 entries");
  }

  @Test
  @DisplayName("A query left out of what was drawn from is found, even when it was not drawn")
  void a_query_left_out_is_found() {
    Set<UUID> chosen = drawn.stream().map(DrawnQuery::query).collect(Collectors.toSet());
    AttemptOnTrail left =
        asked.stream().filter(query -> !chosen.contains(query.id())).findFirst().orElseThrow();
    List<AttemptOnTrail> more = asked.stream().filter(query -> !query.equals(left)).toList();

    assertThat(redraw(fixed, drawn, more, handed(drawn), ROOT).findings())
        .contains("60 queries were drawn from, the trail has 59");
  }

  @Test
  @DisplayName("A drawn query that went to another reviewer, or to none, is found by its name")
  void another_reviewer_is_found() {
    DrawnQuery first = drawn.getFirst();
    String other = first.reviewer().equals("ito") ? "okafor" : "ito";
    Set<String> handed = new HashSet<>(handed(drawn));
    handed.remove(first.query() + ">" + first.reviewer());
    handed.add(first.query() + ">" + other);

    assertThat(redraw(fixed, drawn, asked, handed, ROOT).findings())
        .containsExactly(
            "drawn and not handed to a reviewer: " + first.query() + ">" + first.reviewer(),
            "handed to a reviewer and not drawn: " + first.query() + ">" + other);
    assertThat(redraw(fixed, drawn.subList(1, drawn.size()), asked, handed(drawn), ROOT).findings())
        .containsExactly("drawn and not revealed: " + first.query() + ">" + first.reviewer());
  }

  private static Redraw redraw(
      CommittedDraw fixed,
      List<DrawnQuery> drawn,
      List<AttemptOnTrail> asked,
      Set<String> handed,
      String publishedRoot) {
    RevealedDraw revealed =
        new RevealedDraw(WEEK, SECRET.hex(), new SealedHead(900, ROOT), 60, REVIEWERS, drawn);
    return new Redraw(
        WEEK,
        Optional.of(new Redraw.Entry(WEEK.from().minusSeconds(1), fixed.onTheTrail())),
        new Redraw.Entry(WEEK.settled(), revealed.onTheTrail()),
        asked,
        handed,
        Optional.of(publishedRoot));
  }

  private static Set<String> handed(List<DrawnQuery> drawn) {
    return drawn.stream()
        .map(query -> query.query() + ">" + query.reviewer())
        .collect(Collectors.toSet());
  }

  private static List<AttemptOnTrail> asked() {
    Random ids = new Random(3);
    return IntStream.range(0, 60)
        .mapToObj(
            i ->
                new AttemptOnTrail(
                    new UUID(ids.nextLong(), ids.nextLong()), i % 3 == 0 ? "reyes" : "tran"))
        .toList();
  }
}
