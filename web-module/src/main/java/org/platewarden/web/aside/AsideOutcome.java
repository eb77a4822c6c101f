package org.platewarden.web.aside;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.platewarden.reads.AsideFiles.Replayed;
import org.platewarden.reads.LookAfterAside;
import org.platewarden.reads.ReplayState;
import org.platewarden.web.frame.Say;

/** What became of what this person put back: a part of the page that is loaded again. */
@Named
@RequestScoped
public class AsideOutcome {
  /** Rows of the table; the counts above it are of all. */
  private static final int MOST_ROWS = 50;

  @Inject PutBackLately lately;
  @Inject LookAfterAside lookAfter;
  @Inject Say say;

  private @Nullable List<Row> all;

  /**
   * A file that was put back.
   *
   * @param file which
   * @param state what became of it
   */
  public record Row(Replayed file, ReplayState state) {
    /** Whether it is still to be taken in. */
    public boolean isWaiting() {
      return state instanceof ReplayState.Waiting;
    }

    /** Whether it is aside once more, or still. */
    public boolean isAside() {
      return state instanceof ReplayState.AsideAgain || state instanceof ReplayState.Stayed;
    }

    /** The reason in the words of its reason file; empty if there is none. */
    public String getReason() {
      return state instanceof ReplayState.AsideAgain again ? again.reason() : "";
    }
  }

  private List<Row> all() {
    if (all == null) {
      all = lately.files().stream().map(file -> new Row(file, lookAfter.stateOf(file))).toList();
    }
    return all;
  }

  /** Those that need a person first. */
  public List<Row> getRows() {
    return all().stream()
        .sorted(Comparator.comparingInt(row -> row.isAside() ? 0 : row.isWaiting() ? 1 : 2))
        .limit(MOST_ROWS)
        .toList();
  }

  /** Whether anything was put back in this session. */
  public boolean isThere() {
    return !all().isEmpty();
  }

  /** How many wait for their turn. */
  public long getWaiting() {
    return all().stream().filter(Row::isWaiting).count();
  }

  /** What became of all, in a sentence. */
  public String getSummary() {
    long aside = all().stream().filter(Row::isAside).count();
    long waiting = getWaiting();
    return say.of(
        "aside.outcome.summary", all().size(), all().size() - aside - waiting, waiting, aside);
  }

  /** The state of one, in words. */
  public String words(Row row) {
    return switch (row.state()) {
      case ReplayState.Waiting _ -> say.of("aside.outcome.waiting");
      case ReplayState.TakenIn _ -> say.of("aside.outcome.taken-in");
      case ReplayState.AsideAgain _ -> say.of("aside.outcome.again");
      case ReplayState.Stayed stayed -> say.of("aside.outcome." + stayed.because());
    };
  }

  /** The look of a state. */
  public String tone(Row row) {
    return row.isAside() ? "rejecting" : row.isWaiting() ? "new" : "well";
  }
}
