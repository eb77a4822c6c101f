package org.platewarden.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.platewarden.access.model.AccountDues;
import org.platewarden.access.model.Dues;

/** Knows what people should be told of their rights, training and duties. */
@ApplicationScoped
public class WhatIsDue {
  private static final Duration AHEAD = Duration.ofDays(30);
  private static final Duration BACK = Duration.ofDays(7);

  @Inject Dues dues;
  @Inject AccountDues accounts;

  /** All of it at an instant: what ends within 30 days, what waits, and what was in the last 7. */
  public List<AccessDue> at(Instant now) {
    return Stream.of(
            dues.trainingsThatEnd(now, now.plus(AHEAD)),
            dues.rightsThatEnd(now, now.plus(AHEAD)),
            dues.requestsThatWait(now),
            dues.decidedSince(now.minus(BACK)),
            dues.leftSince(now.minus(BACK), now),
            accounts.accountsThatEnd(now, now.plus(AHEAD)),
            accounts.closedSince(now.minus(BACK)),
            accounts.movedSince(now.minus(BACK)))
        .flatMap(List::stream)
        .toList();
  }
}
