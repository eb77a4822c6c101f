package org.platewarden.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.evaluation.Score.Outcome;
import org.platewarden.evaluation.Score.Reader;
import org.platewarden.reads.Misread;
import org.platewarden.recognition.ModelVersion;
import org.platewarden.recognition.PlateBox;
import org.platewarden.recognition.UnreadableFrame;

@DisplayName("4.6: a model version is scored on the corrected reads")
class RunScoringTest {
  private static final PlateBox ELSEWHERE = new PlateBox(600, 400, 120, 40);

  private final Corrected corrected = new Corrected();
  private final TwoModels models = new TwoModels();
  private final InMemoryScores scores = new InMemoryScores();
  private final ScoringNow now = new ScoringNow();
  private final RunScoring scoring = new RunScoring();

  @BeforeEach
  void two_corrected_reads_and_a_model_in_force_that_repeats_its_mistake() {
    corrected.add("cam-a", "ABC123", "A8C123");
    corrected.add("cam-b", "ABC123", "A8C123");
    scoring.misreads = corrected;
    scoring.models = models;
    scoring.scores = scores;
    scoring.now = now;
    scoring.clock = Clock.fixed(Corrected.NOON, ZoneOffset.UTC);
    models.shipped = TwoModels.reading(Corrected.BOX, "ABC123", "A8C123");
  }

  @Test
  void each_reader_is_counted_found_exact_among_three_and_by_character() {
    models.newer = TwoModels.reading(Corrected.BOX, "A8C123");

    Score.End end = scored(TwoModels.NEWER);

    assertThat(end.outcome()).isEqualTo(Outcome.DONE);
    assertThat(end.plates()).isEqualTo(2);
    assertThat(end.readers().get(Reader.VERSION)).isEqualTo(new Tally(2, 2, 2, 2));
    Tally inForce = end.readers().getOrDefault(Reader.IN_FORCE, Tally.NONE);
    assertThat(inForce.exact()).isZero();
    assertThat(inForce.firstThree()).isEqualTo(2);
    assertThat(inForce.characters()).isEqualTo(2 * 5 / 6.0, within(1e-9));
    Tally recorded = end.readers().getOrDefault(Reader.RECORDED, Tally.NONE);
    assertThat(recorded.found()).isEqualTo(2);
    assertThat(recorded.firstThree()).isZero();
    assertThat(now.get()).isEmpty();
    assertThat(models.open).as("models left open").isZero();
  }

  @Test
  void a_plate_that_is_read_somewhere_else_is_not_found() {
    models.newer = TwoModels.reading(ELSEWHERE, "A8C123");

    assertThat(scored(TwoModels.NEWER).readers().get(Reader.VERSION)).isEqualTo(Tally.NONE);
  }

  @Test
  void one_whose_picture_is_gone_or_does_not_decode_counts_for_no_reader() {
    Misread gone = corrected.latest.getFirst();
    corrected.images.remove(gone.image());
    models.newer =
        frame -> {
          throw new UnreadableFrame("frame refused");
        };

    Score.End end = scored(TwoModels.NEWER);

    assertThat(end.plates()).isZero();
    assertThat(end.gone()).isEqualTo(2);
    assertThat(end.readers()).isEmpty();
  }

  @Test
  void a_scoring_that_was_stopped_keeps_what_it_counted_until_then() {
    ScoringRun run = runOf(TwoModels.NEWER);
    models.newer =
        frame -> {
          run.stop();
          return TwoModels.reading(Corrected.BOX, "A8C123").recognize(frame);
        };

    scoring.run(run);

    Score.End end = ended();
    assertThat(end.outcome()).isEqualTo(Outcome.STOPPED);
    assertThat(end.plates()).isOne();
    assertThat(run.progress().done()).isOne();
    assertThat(run.progress().stopping()).isTrue();
  }

  @Test
  void a_version_that_does_not_load_fails_and_lets_the_next_begin() {
    models.broken = true;

    Score.End end = scored(TwoModels.NEWER);

    assertThat(end.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(end.readers()).isEqualTo(Map.of());
    assertThat(now.get()).isEmpty();
  }

  @Test
  void the_version_in_force_reads_each_picture_once() {
    int[] looks = new int[1];
    models.shipped =
        frame -> {
          looks[0]++;
          return TwoModels.reading(Corrected.BOX, "A8C123").recognize(frame);
        };

    Score.End end = scored(TwoModels.SHIPPED);

    assertThat(looks[0]).isEqualTo(2);
    assertThat(end.readers().get(Reader.VERSION))
        .isEqualTo(end.readers().get(Reader.IN_FORCE))
        .isEqualTo(new Tally(2, 2, 2, 2));
  }

  private Score.End scored(ModelVersion version) {
    scoring.run(runOf(version));
    return ended();
  }

  private Score.End ended() {
    return scores.kept.getLast().end().orElseThrow();
  }

  private ScoringRun runOf(ModelVersion version) {
    Score.Order order =
        new Score.Order(
            UUID.randomUUID(),
            version.name(),
            version.hash(),
            TwoModels.SHIPPED.name(),
            TwoModels.SHIPPED.hash(),
            Corrected.NOON,
            "moreau");
    ScoringRun run = new ScoringRun(order, version, 2);
    assertThat(now.begin(run)).isTrue();
    scores.begin(order, 2);
    return run;
  }
}
