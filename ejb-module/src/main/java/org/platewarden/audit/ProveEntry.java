package org.platewarden.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Where an attempt's entries stand in the signed log, and their proofs for outsiders (R28). */
@Stateless
@RolesAllowed("auditor")
public class ProveEntry {
  @Inject EntryProofs proofs;

  /** The attempt's own entry, then what came of it; nothing if there is no such attempt. */
  @NotAudited(because = "a part of the look that OPEN_TRAIL_ENTRY noted; numbers and times alone")
  public List<PlaceInLog> places(EntryName name) {
    return proofs.places(name.attempt());
  }

  /**
   * The proofs of an attempt's entries, each verified before it is given away.
   *
   * @throws TrailQuestionRefused if one of them is not published yet, or cannot be proven
   */
  @Audited(AuditAction.PROVE_TRAIL_ENTRY)
  public List<ProvenEntry> prove(EntryName name) {
    List<ProvenEntry> proven = proofs.of(name.attempt());
    if (proven.isEmpty()) {
      throw TrailQuestionRefused.noSuchEntry();
    }
    return proven;
  }
}
