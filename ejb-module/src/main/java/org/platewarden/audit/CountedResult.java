package org.platewarden.audit;

/**
 * A result that says how much was found, and nothing of what: it stands on the trail beside the
 * attempt, so that hits can be counted against queries (R30) though results are not kept (R27).
 */
public interface CountedResult {
  /** How much, as the trail keeps it: {@code key=value; ...}; never a plate. */
  String countOnTheTrail();
}
