package org.platewarden.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.PurposeBound;
import org.platewarden.reads.FindReads;
import org.platewarden.reads.ReadDetail;

/** Opens one read of an answer, and shows its image, for the purpose of the query. */
@Stateless
@RolesAllowed("officer")
public class OpenRead {
  @Inject FindReads reads;

  /**
   * One read with all that was kept of it.
   *
   * @throws QueryRefused if it is no longer kept
   */
  @Audited(AuditAction.OPEN_READ)
  @PurposeBound
  public ReadDetail open(RevealedRead read, Purpose purpose) {
    return reads.detail(read.reference()).orElseThrow(QueryRefused::gone);
  }

  /**
   * The image of one read, JPEG or PNG.
   *
   * @throws QueryRefused if it is no longer kept
   */
  @Audited(AuditAction.VIEW_IMAGE)
  @PurposeBound
  public byte[] image(RevealedRead read, Purpose purpose) {
    ReadDetail detail = reads.detail(read.reference()).orElseThrow(QueryRefused::gone);
    return detail.image().flatMap(reads::image).orElseThrow(QueryRefused::gone);
  }
}
