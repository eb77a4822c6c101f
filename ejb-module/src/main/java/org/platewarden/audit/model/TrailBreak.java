package org.platewarden.audit.model;

import java.util.UUID;
import org.platewarden.audit.tlog.BreakRecord;
import org.platewarden.audit.tlog.Checkpoint;

/**
 * That a person decided to go on with a log that is not the published one.
 *
 * @param number which of this log, from 1
 * @param published what was public
 * @param goingOn what the database had, which the log goes on from
 * @param by who decided
 * @param entry the entry of the trail that says so, and is opened to everybody
 */
public record TrailBreak(
    int number, Checkpoint published, Checkpoint goingOn, String by, UUID entry) {
  /** What stands in that entry. */
  public String said() {
    return BreakRecord.saying(number, published, goingOn, by);
  }
}
