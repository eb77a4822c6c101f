package org.platewarden.vendor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.platewarden.vendor.model.AnswerLife;

/** How long vendors' answers live. */
@ApplicationScoped
public class VendorSettings {
  static final String HOURS = "platewarden.vendor.answer.hours";

  @Inject
  @ConfigProperty(name = HOURS, defaultValue = "12")
  int hours;

  @SuppressWarnings("NullAway.Init") // made at start
  private AnswerLife life;

  /**
   * Sees that it can be meant.
   *
   * @throws IllegalStateException if not; it names the setting
   */
  @PostConstruct
  void check() {
    try {
      life = new AnswerLife(hours);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("the setting " + HOURS + ": " + e.getMessage(), e);
    }
  }

  /** How long answers live. */
  AnswerLife life() {
    return life;
  }
}
