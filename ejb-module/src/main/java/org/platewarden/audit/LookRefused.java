package org.platewarden.audit;

/** Nobody may look at reads while the trail's log is not as it should be. */
public final class LookRefused extends Refusal {
  private static final long serialVersionUID = 1L;

  LookRefused(TrailProblem problem) {
    super(problem.code(), problem.message());
  }
}
