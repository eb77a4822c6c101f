package org.platewarden.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An attempt on the trail with what came of it, in one line.
 *
 * @param id the attempt's
 * @param at when it was attempted
 * @param action what
 * @param actor by whom
 * @param session in which session, by a hash of its id; "-" outside one
 * @param address from where; "-" from within
 * @param subject what exactly, as the trail keeps it
 * @param outcome what came of it
 * @param detail the refusal's code or the failure's kind; of a question that was answered how much
 *     was found; empty otherwise
 * @param endedAt when the outcome was written
 * @param noted what was found out about it on the way, as the trail keeps it; empty if nothing was
 */
public record TrailLine(
    UUID id,
    Instant at,
    AuditAction action,
    String actor,
    String session,
    String address,
    String subject,
    TrailOutcome outcome,
    String detail,
    Optional<Instant> endedAt,
    String noted) {
  /** An attempt of which nothing was found out on the way. */
  public TrailLine(
      UUID id,
      Instant at,
      AuditAction action,
      String actor,
      String session,
      String address,
      String subject,
      TrailOutcome outcome,
      String detail,
      Optional<Instant> endedAt) {
    this(id, at, action, actor, session, address, subject, outcome, detail, endedAt, "");
  }

  /** What was found out about it, field by field. */
  public List<SubjectField> notes() {
    return SubjectField.of(noted);
  }

  /** One thing that was found out; empty if it was not. */
  public String noted(String key) {
    return valueIn(notes(), key);
  }

  /** What was asked, field by field. */
  public List<SubjectField> asked() {
    return SubjectField.of(subject);
  }

  /** One thing that was asked; empty if it was not. */
  public String asked(String key) {
    return valueIn(asked(), key);
  }

  /** Its place in the order of the trail. */
  public Place place() {
    return new Place(at, id);
  }

  /** Never shows what was asked: a plate may stand in it. */
  @Override
  public String toString() {
    return "TrailLine[" + id + ", " + action + ", " + outcome + "]";
  }

  /**
   * A place in the order of the trail: by time, then by name.
   *
   * @param at when
   * @param id which of that moment
   */
  public record Place(Instant at, UUID id) {}

  private static String valueIn(List<SubjectField> fields, String key) {
    return fields.stream()
        .filter(field -> field.key().equals(key))
        .map(SubjectField::value)
        .findFirst()
        .orElse("");
  }
}
