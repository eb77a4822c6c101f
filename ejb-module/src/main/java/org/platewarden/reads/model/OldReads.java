package org.platewarden.reads.model;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Reads that are too old to be asked for, in the months that hold nothing else. */
public interface OldReads {
  /** Months that have room in the store and that ended at that instant or before, oldest first. */
  List<YearMonth> monthsUntil(Instant end);

  /** Whether a legal hold keeps a read of a month. */
  boolean isHeld(YearMonth month);

  /**
   * Removes a month with its reads and gives how many they were; 0 if it is gone already.
   *
   * @throws org.platewarden.reads.StoreFailed if it holds reads that can be asked for or that a
   *     legal hold keeps, or others use the store for longer than two seconds; the latter may pass
   *     on another try
   */
  long drop(YearMonth month);

  /**
   * Removes what was kept beside reads that are gone: corrections, notes of frames, and plates that
   * were seen in no month after this one. Gives how many plates.
   */
  long forgetBeside(YearMonth month);
}
