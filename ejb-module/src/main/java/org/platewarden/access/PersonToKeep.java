package org.platewarden.access;

import java.util.Optional;
import org.platewarden.audit.AuditSubject;

/**
 * Who is to be in the organisation, where, and under whom.
 *
 * @param name the user name at the identity provider
 * @param area by its code
 * @param supervisor by name, if anybody supervises them
 */
public record PersonToKeep(String name, String area, Optional<String> supervisor)
    implements AuditSubject {
  public PersonToKeep {
    name = AccessWords.userName(name);
    area = AccessWords.code(area);
    supervisor = supervisor.map(AccessWords::userName);
  }

  @Override
  public String onTheTrail() {
    return "person=%s; area=%s; supervisor=%s".formatted(name, area, supervisor.orElse("-"));
  }
}
