package org.platewarden.purpose;

import java.util.Optional;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;
import org.platewarden.kernel.CaseNumber;

/**
 * Why a question is asked (R6).
 *
 * @param code one of the agency's list, such as {@code STOLEN_VEHICLE}
 * @param caseNumber the case it is asked for; open, and listing the asker
 * @param onBehalfOf whom the asker asks for, if not for themselves
 * @param justification in the asker's own words
 */
public record Purpose(
    String code, CaseNumber caseNumber, Optional<String> onBehalfOf, String justification)
    implements AuditSubject {
  @Override
  public String onTheTrail() {
    return "purpose=%s; case=%s; onBehalfOf=%s; justification=%s"
        .formatted(
            SubjectField.written(code),
            caseNumber,
            onBehalfOf.map(SubjectField::written).orElse("self"),
            SubjectField.written(justification));
  }
}
