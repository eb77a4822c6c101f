package org.platewarden.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.platewarden.kernel.RetentionClass;

/**
 * Something that is kept for a time: features that keep it give one of these. The database itself
 * decides what is due and what is held; an instant ahead of its clock counts as that clock's.
 */
public interface RetentionSubject {
  /** The most that a tally counts. */
  int MOST_COUNTED = 200_000;

  /** Of which class it is. */
  RetentionClass kept();

  /** The places of capture of which there is something. */
  List<String> places();

  /** What is past its cut-off at a place, looked at apart from what removes it. */
  DueTally tally(String place, Instant asOf);

  /** Whether anything there is past its cut-off and not held. */
  boolean isDue(String place, Instant asOf);

  /** A few of what is past its cut-off, the oldest first. They show no plate. */
  List<DueSample> samples(String place, Instant asOf, int most);

  /**
   * Removes some of what is due at a place and not held, the oldest first; keeps in the run what
   * went. Joins the caller's transaction; the same again goes on where that one ended.
   *
   * @param run that goes on
   * @param since none that is older, so that what is held is not gone through again
   * @param most about how many
   */
  RemovedBatch remove(UUID run, String place, Instant asOf, Instant since, int most);

  /** Removes what hung on a batch outside the database, once the batch is committed. */
  void removeBeside(RemovedBatch batch);

  /** Ends what waited for others' transactions, at the end of a run. */
  void settle();
}
