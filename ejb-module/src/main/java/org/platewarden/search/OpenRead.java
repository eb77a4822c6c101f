package org.platewarden.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.platewarden.access.Entitled;
import org.platewarden.access.Right;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.PurposeBound;
import org.platewarden.reads.FindReads;
import org.platewarden.reads.ImageView;
import org.platewarden.reads.PictureNotMasked;
import org.platewarden.reads.ReadDetail;
import org.platewarden.reads.ShowImages;
import org.platewarden.review.ReviewedInTime;

/** Opens one read of an answer, and shows its image, for the purpose of the query. */
@Stateless
@RolesAllowed("officer")
@Entitled(Right.OWN_READS)
@ReviewedInTime
public class OpenRead {
  @Inject FindReads reads;
  @Inject ShowImages images;

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
   * The picture of one read, or a part of it, with its people masked: a JPEG.
   *
   * @throws QueryRefused if it is no longer kept, or its people cannot be masked
   */
  @Audited(AuditAction.VIEW_IMAGE)
  @PurposeBound
  public byte[] image(RevealedRead read, ImageView view, Purpose purpose) {
    ReadDetail detail = reads.detail(read.reference()).orElseThrow(QueryRefused::gone);
    try {
      return images.image(detail, view).orElseThrow(QueryRefused::gone);
    } catch (PictureNotMasked e) {
      throw QueryRefused.notMasked();
    }
  }
}
