package org.platewarden.audit;

import org.platewarden.audit.tlog.Checkpoint;

/**
 * That the log in the database does not begin with what was published.
 *
 * @param published what was made public
 * @param database what the database has
 */
public record TrailClash(Checkpoint published, Checkpoint database) {
  /** In words, with both sizes and roots. */
  public String inWords() {
    return "%d entries were published, root %s; the database has %d, root %s"
        .formatted(published.size(), published.root(), database.size(), database.root());
  }
}
