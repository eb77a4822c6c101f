package org.platewarden.access;

import java.util.Optional;
import org.platewarden.audit.AuditSubject;

/**
 * Who goes to which area, and who supervises them there.
 *
 * @param person by user name
 * @param area to go to, by its code
 * @param supervisor there, by user name, if anybody
 */
public record Transfer(String person, String area, Optional<String> supervisor)
    implements AuditSubject {
  public Transfer {
    person = AccessWords.userName(person);
    area = AccessWords.code(area);
    supervisor = supervisor.map(AccessWords::userName);
  }

  @Override
  public String onTheTrail() {
    return "person=%s; area=%s; supervisor=%s".formatted(person, area, supervisor.orElse("-"));
  }
}
