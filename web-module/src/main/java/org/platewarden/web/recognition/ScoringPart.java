package org.platewarden.web.recognition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.Refusal;
import org.platewarden.evaluation.Interval;
import org.platewarden.evaluation.Score;
import org.platewarden.evaluation.Score.Reader;
import org.platewarden.evaluation.ScoreModel;
import org.platewarden.evaluation.ScoreOrder;
import org.platewarden.evaluation.ScoringProgress;
import org.platewarden.evaluation.Tally;
import org.platewarden.web.frame.Say;

/** Scores of model versions, and the scoring that is under way. */
@Named
@RequestScoped
public class ScoringPart {
  private static final String PAGE = "/recognition/index.xhtml?faces-redirect=true";

  @Inject ScoreModel score;
  @Inject ModelsPart models;
  @Inject Say say;

  private @Nullable ScoringProgress progress;
  private boolean asked;
  private @Nullable List<Score> latest;
  private @Nullable String version;
  private @Nullable String refusal;

  /**
   * How well one reader did, in words.
   *
   * @param reader who
   * @param found share with its interval
   * @param exact the same
   * @param firstThree the same
   * @param characters share
   */
  public record Row(
      String reader, String found, String exact, String firstThree, String characters) {}

  /** Begins. */
  public @Nullable String start() {
    return outcomeOf(() -> score.start(new ScoreOrder(Objects.toString(version, ""))));
  }

  /** Stops what is under way. */
  public @Nullable String stop() {
    return outcomeOf(score::stop);
  }

  /** A redirect, so that loading again does nothing anew. */
  private @Nullable String outcomeOf(Runnable work) {
    try {
      work.run();
      return PAGE;
    } catch (Refusal refused) {
      refusal = say.refusal(refused);
      return null;
    }
  }

  /** What is under way; nothing if nothing is. */
  public @Nullable ScoringProgress getProgress() {
    if (!asked) {
      asked = true;
      progress = score.progress().orElse(null);
    }
    return progress;
  }

  /** How far it is, in a sentence. */
  public String getSaid() {
    ScoringProgress now = getProgress();
    return now == null
        ? say.of("scores.ended")
        : say.of(
            now.stopping() ? "scores.stopping" : "scores.running",
            models.name(now.order().version()),
            now.done(),
            now.listed());
  }

  /** The latest scores, the newest first. */
  public List<Score> getLatest() {
    if (latest == null) {
      latest = score.latest();
    }
    return latest;
  }

  /** What became of one, in words. */
  public String outcome(Score of) {
    return of.end().map(end -> say.of("scores." + end.outcome())).orElse(say.of("scores.cut-off"));
  }

  /** How many plates it was counted on, in words. */
  public String counted(Score of) {
    return of.end()
        .map(end -> say.of("scores.plates", end.plates(), of.listed(), end.gone()))
        .orElse(say.of("scores.plates", 0, of.listed(), 0));
  }

  /** How well each reader did; none where it has not come so far. */
  public List<Row> rows(Score of) {
    return of.end().stream()
        .filter(end -> end.plates() > 0)
        .flatMap(end -> rows(of, end.readers(), end.plates()))
        .toList();
  }

  private Stream<Row> rows(Score of, Map<Reader, Tally> readers, int plates) {
    return Stream.of(Reader.values())
        .filter(readers::containsKey)
        .map(reader -> row(of, reader, readers.getOrDefault(reader, Tally.NONE), plates));
  }

  private Row row(Score of, Reader reader, Tally tally, int plates) {
    String name =
        switch (reader) {
          case VERSION -> say.of("scores.reader.VERSION", models.name(of.order().version()));
          case IN_FORCE -> say.of("scores.reader.IN_FORCE", models.name(of.order().inForce()));
          case RECORDED -> say.of("scores.reader.RECORDED");
        };
    return new Row(
        name,
        share(tally.found(), plates),
        share(tally.exact(), plates),
        share(tally.firstThree(), plates),
        say.percent(tally.characters() / plates));
  }

  private String share(int count, int plates) {
    Interval interval = Interval.of(count, plates);
    return say.of(
        "scores.share",
        say.percent(interval.share()),
        say.percent(interval.from()),
        say.percent(interval.until()));
  }

  /** Why something was not done. */
  public @Nullable String getRefusal() {
    return refusal;
  }

  /** Which version is to be scored. */
  public @Nullable String getVersion() {
    return version;
  }

  /** Chosen in the form. */
  public void setVersion(@Nullable String version) {
    this.version = version;
  }
}
