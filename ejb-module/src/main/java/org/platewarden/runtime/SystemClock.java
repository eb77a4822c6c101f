package org.platewarden.runtime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import org.platewarden.kernel.TimeSource;

/** Gives the running server's clock to whoever asks for a {@link Clock}. */
@ApplicationScoped
public class SystemClock {
  @Produces
  Clock clock() {
    return TimeSource.system();
  }
}
