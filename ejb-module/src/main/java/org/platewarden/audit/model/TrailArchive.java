package org.platewarden.audit.model;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.audit.TrailLine;
import org.platewarden.audit.TrailQuestion;

/** The trail as auditors read it. */
public interface TrailArchive {
  /**
   * Attempts that may fit a question, newest first; all do, but that of the plate only those asked
   * for exactly are told from the others: those asked for by a pattern come along.
   *
   * @param after from behind this place on
   * @throws TookTooLong if it takes too long
   */
  List<TrailLine> candidates(TrailQuestion question, Optional<TrailLine.Place> after, int most);

  /** One attempt. */
  Optional<TrailLine> find(UUID attempt);

  /** The search was broken off. */
  final class TookTooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int seconds;

    /** After so many seconds. */
    public TookTooLong(int seconds, Throwable cause) {
      super("the search of the trail was broken off after " + seconds + " s", cause);
      this.seconds = seconds;
    }

    /** After how many seconds. */
    public int seconds() {
      return seconds;
    }
  }
}
