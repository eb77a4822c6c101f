package org.platewarden.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.cases.CaseBound;
import org.platewarden.cases.CaseName;
import org.platewarden.evidence.model.Evidence;
import org.platewarden.reads.KeepPictures;

/** What was saved to a case, for those who work on it and for supervisors. */
@Stateless
@RolesAllowed({"officer", "supervisor"})
public class LookAtEvidence {
  @Inject Evidence evidence;
  @Inject KeepPictures pictures;

  /** All that was saved to the case, by time of capture, the latest first. */
  @Audited(AuditAction.LOOK_AT_EVIDENCE)
  @CaseBound
  public List<SavedRead> of(CaseName name) {
    return evidence.list(name.number());
  }

  /**
   * The picture of a saved read, a JPEG: people masked, cut to the vehicle.
   *
   * @throws EvidenceRefused if the case has no such read, or it no picture
   */
  @Audited(AuditAction.VIEW_EVIDENCE_PICTURE)
  @CaseBound
  public byte[] picture(CaseName name, EvidenceName saved) {
    return evidence.list(name.number()).stream()
        .filter(each -> each.id() == saved.id())
        .findFirst()
        .flatMap(SavedRead::picture)
        .flatMap(pictures::kept)
        .orElseThrow(() -> EvidenceRefused.unknown(name.number()));
  }
}
