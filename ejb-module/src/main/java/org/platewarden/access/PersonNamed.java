package org.platewarden.access;

import org.platewarden.audit.AuditSubject;

/**
 * Who is meant.
 *
 * @param name the user name at the identity provider
 */
public record PersonNamed(String name) implements AuditSubject {
  public PersonNamed {
    name = AccessWords.userName(name);
  }

  @Override
  public String onTheTrail() {
    return "person=" + name;
  }
}
