package org.platewarden.audit;

/**
 * That a person decides to go on with a log that is not the published one.
 *
 * @param by who, as the organisation knows them
 * @param reason why, in a sentence
 * @param clash between what
 */
public record BreakDecision(String by, String reason, TrailClash clash) implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "by=%s; published=%d/%s; going-on=%d/%s; reason=%s"
        .formatted(
            SubjectField.written(by),
            clash.published().size(),
            clash.published().root(),
            clash.database().size(),
            clash.database().root(),
            SubjectField.written(reason));
  }
}
