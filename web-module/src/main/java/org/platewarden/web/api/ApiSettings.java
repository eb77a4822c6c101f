package org.platewarden.web.api;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often one person may ask by program. */
@ApplicationScoped
public class ApiSettings {
  static final String CALLS = "platewarden.api.calls-per-minute";
  private static final int MOST_CALLS = 6000;

  @Inject
  @ConfigProperty(name = CALLS, defaultValue = "60")
  int callsPerMinute;

  /**
   * Sees that it can be meant.
   *
   * @throws IllegalStateException if not; it names the setting
   */
  @PostConstruct
  void check() {
    if (callsPerMinute < 1 || callsPerMinute > MOST_CALLS) {
      throw new IllegalStateException(
          "the setting %s is %d; give 1 to %d".formatted(CALLS, callsPerMinute, MOST_CALLS));
    }
  }

  /** A setting that cannot be meant ends the start. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
    check();
  }

  /** Calls a person may make in a minute that show reads. */
  int callsPerMinute() {
    return callsPerMinute;
  }
}
