package org.platewarden.audit;

/**
 * A page that somebody asked for.
 *
 * @param path below the portal's address, without what follows a question mark
 */
public record PageAsked(String path) implements AuditSubject {
  private static final int LONGEST = 200;

  public PageAsked {
    path = path.length() > LONGEST ? path.substring(0, LONGEST) : path;
  }

  @Override
  public String onTheTrail() {
    return "page=" + SubjectField.written(path);
  }
}
