package org.platewarden.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.purpose.HeldQuestion;
import org.platewarden.purpose.HoldQuestions;

/** By which name the caller's question waits for a second person. */
@RequestScoped
public class HeldName {
  @Inject HoldQuestions held;
  @Inject Clock clock;

  /** The name of this very question; empty if it waits no more. */
  Optional<UUID> of(Asked asked) {
    return held.mine().stream()
        .filter(each -> each.state(clock.instant()) == HeldQuestion.State.WAITING)
        .filter(each -> each.wording().equals(asked.criteria().wording()))
        .filter(each -> each.reason().equals(asked.purpose().onTheTrail()))
        .map(HeldQuestion::id)
        .findFirst();
  }
}
