package org.platewarden.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.TimeWindow;

/** Pages of the trail, of which not every candidate fits. */
@DisplayName("R29: an auditor's pages hold all that fits, each once")
class TrailSearchTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private int askedFor;

  @Test
  void every_line_that_fits_is_on_one_page_whatever_its_size() {
    List<TrailLine> trail = IntStream.range(0, 1_203).mapToObj(this::line).toList();
    for (int size : new int[] {1, 7, 50, 499, 500, 501, 5_000}) {
      assertThat(walk(trail, asking(Optional.of("ABC1234")), size))
          .as("pages of %d", size)
          .containsExactlyElementsOf(
              trail.stream().filter(line -> line.subject().contains("ABC1234")).toList());
      assertThat(walk(trail, asking(Optional.empty()), size)).containsExactlyElementsOf(trail);
    }
  }

  @Test
  void a_page_stops_looking_after_a_while_and_says_from_where_to_go_on() {
    List<TrailLine> trail =
        IntStream.range(0, TrailSearch.MOST_LOOKED_AT + 10)
            .mapToObj(n -> line(n, "plate=ZZ*"))
            .toList();

    TrailPage first = search(trail).page(asking(Optional.of("ABC1234")), Optional.empty(), 50);
    assertThat(first.lines()).isEmpty();
    assertThat(first.upTo()).contains(trail.get(TrailSearch.MOST_LOOKED_AT - 1).place());

    TrailPage second = search(trail).page(asking(Optional.of("ABC1234")), first.upTo(), 50);
    assertThat(second.lines()).isEmpty();
    assertThat(second.upTo()).isEmpty();
  }

  @Test
  void a_plate_is_concerned_by_patterns_by_opened_reads_and_by_corrections() {
    List<TrailLine> trail =
        List.of(
            line(1, "plate=ABC*; where=-"),
            line(2, "read=ABC1234/2026-03-01T00:00:00Z/7; view=WHOLE"),
            line(3, "read=ABC1235/2026-03-01T00:00:00Z/7; corrected=abc-1234; reason=a 4"),
            line(4, "plate=XYZ*; where=-"),
            line(5, "read=ABC12345/2026-03-01T00:00:00Z/7"),
            line(6, "plate=-; justification=for ABC1234"));

    assertThat(search(trail).page(asking(Optional.of("ABC1234")), Optional.empty(), 50).lines())
        .containsExactlyElementsOf(trail.subList(0, 3));
  }

  @Test
  void a_question_names_a_whole_plate_or_none_and_never_shows_it() {
    assertThat(asking(Optional.of("abc-12 34")).plate()).contains("ABC1234");
    assertThat(asking(Optional.of("ABC1234")).toString()).doesNotContain("ABC");
    assertThat(asking(Optional.of("ABC1234")).onTheTrail()).contains("; plate=ABC1234");
    assertThatThrownBy(() -> asking(Optional.of("ABC*")))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("ABC");
  }

  private List<TrailLine> walk(List<TrailLine> trail, TrailQuestion question, int size) {
    List<TrailLine> seen = new java.util.ArrayList<>();
    Optional<TrailLine.Place> after = Optional.empty();
    do {
      TrailPage page = search(trail).page(question, after, size);
      assertThat(page.lines()).hasSizeLessThanOrEqualTo(size);
      seen.addAll(page.lines());
      after = page.upTo();
    } while (after.isPresent());
    assertThat(askedFor).isPositive();
    return seen;
  }

  private TrailSearch search(List<TrailLine> trail) {
    return new TrailSearch(
        (question, after, most) -> {
          askedFor++;
          int from =
              after
                  .map(place -> trail.stream().map(TrailLine::place).toList().indexOf(place) + 1)
                  .orElse(0);
          return trail.subList(from, Math.min(trail.size(), from + most));
        },
        (term, plate) ->
            term.equals(plate) || (term.endsWith("*") && plate.startsWith(term.replace("*", ""))));
  }

  private TrailLine line(int number) {
    return line(number, number % 3 == 0 ? "plate=ABC1234" : "plate=XYZ9");
  }

  private static TrailLine line(int number, String subject) {
    return new TrailLine(
        new UUID(0, number),
        NOON.minusSeconds(number),
        AuditAction.QUERY_READS,
        "reyes",
        "-",
        "-",
        subject,
        TrailOutcome.DONE,
        "",
        Optional.of(NOON));
  }

  private static TrailQuestion asking(Optional<String> plate) {
    return new TrailQuestion(
        new TimeWindow(NOON.minusSeconds(90_000), NOON.plusSeconds(1)),
        Optional.empty(),
        plate,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
