package org.platewarden.retention;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A hold and how it stands.
 *
 * @param id by which it is known
 * @param order what it keeps, why and until when
 * @param placedBy by whom
 * @param placedAt when
 * @param lifting when, by whom and why it was lifted; empty if it was not
 */
public record HoldSummary(
    UUID id, HoldOrder order, String placedBy, Instant placedAt, Optional<Lifting> lifting) {
  /**
   * How a hold ended before its time.
   *
   * @param at when
   * @param by by whom
   * @param reason why
   */
  public record Lifting(Instant at, String by, String reason) {}

  /** Whether it keeps anything at an instant. */
  public boolean stands(Instant at) {
    return lifting.isEmpty() && order.end().isAfter(at);
  }
}
