package org.platewarden.access;

import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;

/**
 * An area that is to be known.
 *
 * @param code 2 to 20 letters, digits and dashes
 * @param agency whose it is, by its code
 * @param name 2 to 80 characters
 */
public record AreaToAdd(String code, String agency, String name) implements AuditSubject {
  public AreaToAdd {
    code = AccessWords.code(code);
    agency = AccessWords.code(agency);
    name = AccessWords.checked("the name", name, AgencyToAdd.LEAST, AgencyToAdd.MOST);
  }

  @Override
  public String onTheTrail() {
    return "area=%s; agency=%s; name=%s".formatted(code, agency, SubjectField.written(name));
  }
}
