package org.platewarden.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.platewarden.identity.Caller;
import org.platewarden.identity.CurrentCaller;

@DisplayName("4.6: an administrator begins and stops a scoring, one at a time")
class ScoreModelTest {
  private final Corrected corrected = new Corrected();
  private final List<ScoringRun> begun = new ArrayList<>();
  private final ScoringNow now = new ScoringNow();
  private final InMemoryScores scores = new InMemoryScores();
  private final ScoreModel score = new ScoreModel();

  @BeforeEach
  void a_corrected_read_and_two_versions() {
    corrected.add("cam-a", "ABC123", "A8C123");
    ReviewMisreads review = new ReviewMisreads();
    review.misreads = corrected;
    score.review = review;
    score.models = new TwoModels();
    score.now = now;
    score.scores = scores;
    score.clock = Clock.fixed(Corrected.NOON, ZoneOffset.UTC);
    score.caller =
        new CurrentCaller() {
          @Override
          public Caller get() {
            return new Caller("moreau", "-", "-");
          }
        };
    score.running =
        new RunScoring() {
          @Override
          public void run(ScoringRun run) {
            begun.add(run);
          }
        };
  }

  @Test
  void what_has_begun_is_told_with_its_progress_and_is_not_among_the_scores_yet() {
    score.start(new ScoreOrder("newer"));

    ScoringProgress progress = score.progress().orElseThrow();
    assertThat(progress.order().version()).isEqualTo("newer");
    assertThat(progress.order().versionHash()).isEqualTo(TwoModels.NEWER.hash());
    assertThat(progress.order().inForce()).isEqualTo("shipped");
    assertThat(progress.order().by()).isEqualTo("moreau");
    assertThat(progress.listed()).isOne();
    assertThat(begun).hasSize(1);
    assertThat(score.latest()).isEmpty();
    now.end(begun.getFirst());
    assertThat(score.latest()).hasSize(1);
  }

  @Test
  void a_second_one_is_refused_while_the_first_is_under_way() {
    score.start(new ScoreOrder("newer"));

    assertThatThrownBy(() -> score.start(new ScoreOrder("shipped")))
        .isInstanceOf(EvaluationRefused.class)
        .hasMessageContaining("one is under way");
    assertThat(begun).hasSize(1);
    assertThat(scores.kept).hasSize(1);
  }

  @Test
  void a_version_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> score.start(new ScoreOrder("../newer")))
        .isInstanceOf(EvaluationRefused.class);
    assertThat(score.progress()).isEmpty();
    assertThat(scores.kept).isEmpty();
  }

  @Test
  void where_nothing_is_corrected_nothing_is_scored() {
    corrected.latest.clear();
    assertThatThrownBy(() -> score.start(new ScoreOrder("newer")))
        .isInstanceOf(EvaluationRefused.class)
        .hasMessageContaining("no read with a picture has been corrected");
  }

  @Test
  void stopping_tells_the_scoring_and_is_refused_where_none_is() {
    assertThatThrownBy(score::stop).isInstanceOf(EvaluationRefused.class);
    score.start(new ScoreOrder("newer"));

    score.stop();

    assertThat(begun.getFirst().isStopped()).isTrue();
    assertThat(score.progress().orElseThrow().stopping()).isTrue();
  }
}
