package org.platewarden.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The attempt of the trail under which the present call runs; for what must name it. */
@ApplicationScoped
public class CurrentAttempt {
  /** An audited call runs on one thread from its attempt to its outcome. */
  private static final ThreadLocal<@Nullable Attempt> CURRENT = new ThreadLocal<>();

  /** Its name on the trail; empty outside any audited call. */
  public Optional<UUID> id() {
    return Optional.ofNullable(CURRENT.get()).map(Attempt::id);
  }

  /** Begins one, and gives that within which it runs, for {@link #end}. */
  @Nullable Attempt begin(Attempt attempt) {
    Attempt outer = CURRENT.get();
    CURRENT.set(attempt);
    return outer;
  }

  /** Ends the latest. */
  void end(@Nullable Attempt outer) {
    if (outer == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(outer);
    }
  }
}
