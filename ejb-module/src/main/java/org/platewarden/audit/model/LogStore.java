package org.platewarden.audit.model;

import java.time.Instant;
import java.util.Optional;
import org.platewarden.audit.tlog.Hash;
import org.platewarden.audit.tlog.Publication;
import org.platewarden.audit.tlog.Tiles;

/** Where the log's leaves, tiles and checkpoints are; they are only ever added. */
public interface LogStore extends Tiles, Publication.Entries {
  /** No batch is larger: a smaller one left nothing to wait. */
  int MOST_AT_ONCE = 4096;

  /**
   * What the log has come to.
   *
   * @param size how many entries are sealed
   * @param root over all of them
   */
  record Head(long size, Hash root) {
    /** A log without entries. */
    public static final Head EMPTY = new Head(0, Hash.OF_NOTHING);
  }

  /**
   * Runs work that one server at a time may do.
   *
   * @return false if another server is at it; then nothing was run
   */
  boolean alone(Runnable work);

  /**
   * Seals entries of the trail that are not sealed yet, the longest written first: leaves, tiles
   * and checkpoint, all or nothing.
   *
   * @param most how many at once
   * @return how many there were
   */
  int seal(int most, Instant at);

  /** The newest checkpoint. */
  Head head();

  /** Whether anything of the log was ever made public. */
  boolean everPublished();

  /** When a checkpoint was last made public that the witness had cosigned. */
  Optional<Instant> lastWitnessed();

  /** Notes that this size was made public. */
  void published(long size, boolean witnessed, Instant at);
}
