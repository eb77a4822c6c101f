package org.platewarden.sensitive;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.reads.Where;

/**
 * A place that area answers leave out, or once left out.
 *
 * @param id its number
 * @param name how people call it
 * @param kind what people go there for
 * @param area where
 * @param addedAt since when it is left out
 * @param addedBy by whom
 * @param ending when, by whom and why it is left out no more; empty while it is
 */
public record SensitivePlace(
    UUID id,
    String name,
    SensitiveKind kind,
    Where.Area area,
    Instant addedAt,
    String addedBy,
    Optional<Ending> ending) {
  /**
   * How it ended.
   *
   * @param at when
   * @param by by whom
   * @param reason why
   */
  public record Ending(Instant at, String by, String reason) {}
}
