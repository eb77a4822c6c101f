package org.platewarden.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.purpose.Purpose;
import org.platewarden.reads.PlateLikeness;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.ReadReference;
import org.platewarden.reads.ReadSummary;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.Vehicle;
import org.platewarden.reads.VehicleSought;
import org.platewarden.search.SearchCriteria;

class AnswerTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final SearchCriteria CRITERIA =
      SearchCriteria.firstOf(
          ReadsQuery.of(PlatePattern.of("7ABC*"), new TimeWindow(NOON.minusSeconds(3600), NOON)));

  @Test
  void the_page_after_begins_after_the_last_read_of_this_one() {
    Answer answer = answer("a", 50, true, 100);

    SearchCriteria older = answer.older().orElseThrow();

    assertThat(older.after()).contains(answer.reads().getLast().read().reference());
    assertThat(older.query()).isEqualTo(CRITERIA.query());
    assertThat(answer.upTo()).isEqualTo(150);
  }

  @Test
  void the_last_page_has_none_after_it() {
    assertThat(answer("a", 50, false, 0).older()).isEmpty();
    assertThat(answer("a", 0, false, 0).older()).isEmpty();
  }

  @Test
  void the_oldest_answer_is_forgotten_first() {
    Answers answers = new Answers();
    IntStream.rangeClosed(0, Answers.MOST).forEach(i -> answers.keep(answer("a" + i, 1, false, 0)));

    assertThat(answers.find("a0")).isEmpty();
    assertThat(answers.find("a1")).isPresent();
    assertThat(answers.find("a" + Answers.MOST)).isPresent();
  }

  private static Answer answer(String handle, int reads, boolean more, int before) {
    List<ShownRead> shown =
        IntStream.range(0, reads).mapToObj(i -> new ShownRead("r" + i, read(i))).toList();
    return new Answer(
        handle,
        new Asked("7ABC*", "", Asked.Place.ANYWHERE, VehicleSought.ANY, "", "", "UTC"),
        CRITERIA,
        new Purpose("STOLEN_VEHICLE", new CaseNumber("2026-1"), Optional.empty(), "why"),
        shown,
        more,
        Optional.empty(),
        Optional.empty(),
        before,
        Optional.empty(),
        Optional.empty());
  }

  private static ReadSummary read(int i) {
    Plate plate = new Plate("7ABC" + i, Issuer.UNKNOWN);
    Instant at = NOON.minusSeconds(i);
    return new ReadSummary(
        new ReadReference(plate.characters(), at, i),
        plate,
        "cam-1",
        "Lane 1",
        "UTC",
        "US-CA",
        32.5,
        -116.9,
        at,
        0.9,
        Vehicle.UNKNOWN,
        PlateLikeness.AS_ASKED,
        true);
  }
}
