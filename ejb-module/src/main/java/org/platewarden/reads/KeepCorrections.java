package org.platewarden.reads;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.platewarden.audit.NotAudited;
import org.platewarden.reads.model.Corrections;
import org.platewarden.reads.model.ReadsArchive;

/** Keeps corrections beside reads. */
@Stateless
@RolesAllowed("officer")
public class KeepCorrections {
  @Inject ReadsArchive archive;
  @Inject Corrections corrections;

  /** Puts a correction beside a read; false if the read is no longer kept. */
  @NotAudited(because = FindReads.CALLER_IS_AUDITED)
  public boolean add(ReadReference read, Correction correction) {
    if (archive.find(read).isEmpty()) {
      return false;
    }
    corrections.add(read, correction);
    return true;
  }
}
