package org.platewarden.evidence;

import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;

/**
 * Why a read matters to its case, in an officer's own words.
 *
 * @param stated 20 to 1,000 characters, none of them a control character but line ends and tabs
 */
public record Relevance(String stated) implements AuditSubject {
  private static final int LEAST = 20;
  private static final int MOST = 1000;

  public Relevance {
    stated = stated.strip();
    if (!isRelevance(stated)) {
      throw new IllegalArgumentException(
          "relevance refused: it has %d characters; give %d to %d, none of them a control character"
              .formatted(stated.length(), LEAST, MOST));
    }
  }

  /** Whether it can be one. */
  public static boolean isRelevance(String written) {
    String stripped = written.strip();
    return stripped.length() >= LEAST
        && stripped.length() <= MOST
        && stripped.chars().noneMatch(Relevance::isUnusable);
  }

  private static boolean isUnusable(int unit) {
    boolean breaksTheLine = unit == '\n' || unit == '\r' || unit == '\t';
    return (Character.isISOControl(unit) && !breaksTheLine) || Character.isSurrogate((char) unit);
  }

  @Override
  public String onTheTrail() {
    return "relevance=" + SubjectField.written(stated);
  }
}
