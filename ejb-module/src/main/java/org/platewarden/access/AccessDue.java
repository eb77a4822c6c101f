package org.platewarden.access;

import java.time.Instant;
import java.util.UUID;

/** What somebody should be told of rights, training and people. */
public sealed interface AccessDue {
  /**
   * A course that a person has had counts for less than a month.
   *
   * @param expiresAt from when on it does not count
   */
  record TrainingEnds(String person, Course course, Instant expiresAt) implements AccessDue {}

  /**
   * A right ends within a month.
   *
   * @param grant which
   * @param until its end
   */
  record RightEnds(UUID grant, String holder, Instant until) implements AccessDue {}

  /**
   * A request waits for somebody who may decide its level, or stands in for who may.
   *
   * @param level from 1
   * @param area of the request
   * @param expiresAt from when on nobody decides it
   */
  record RequestWaits(UUID request, int level, String decider, String area, Instant expiresAt)
      implements AccessDue {}

  /** A request was decided for good. */
  record RequestDecided(UUID request, String requester, String area, boolean granted)
      implements AccessDue {}

  /**
   * An account is closed within a month unless somebody confirms it; who answers for it is told.
   *
   * @param certifyBy from when on it is closed
   */
  record AccountEnds(String person, String toldTo, Instant certifyBy) implements AccessDue {}

  /**
   * An account ended by itself; its person and who answers for it are told.
   *
   * @param at when
   */
  record AccountClosed(String person, String toldTo, Instant at) implements AccessDue {}

  /**
   * Somebody went to another area; who answered for their account is told, and who does now.
   *
   * @param transfer which
   * @param from the old area
   * @param to the new one
   */
  record PersonMoved(UUID transfer, String person, String toldTo, String from, String to)
      implements AccessDue {}

  /** Somebody left; who answers for their accounts is told. */
  record PersonLeft(String person, String toldTo) implements AccessDue {}
}
