package org.platewarden.evaluation;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.reads.FindMisreads;
import org.platewarden.reads.Misread;
import org.platewarden.reads.MisreadPicture;

/** Takes corrected reads out of the product, so that a new model can be tried on them elsewhere. */
@Stateless
@RolesAllowed("administrator")
@TransactionAttribute(NOT_SUPPORTED) // it lasts as long as the receiver takes
public class ExportMisreads {
  @Inject FindMisreads misreads;

  /**
   * Writes a zip archive: {@code gt.csv} with a line {@code file,x,y,w,h,text} for each plate,
   * pixels of its picture, and in {@code images/} their frames, people masked, under random names.
   * Nothing is written before the attempt is on the trail; no more than one picture is held.
   *
   * @throws IOException if the receiver has gone
   */
  @Audited(AuditAction.EXPORT_MISREADS)
  public void write(ExportOrder order, OutputStream to) throws IOException {
    int gone = 0;
    MisreadsZip zip = new MisreadsZip(to);
    MisreadPages latest = new MisreadPages(misreads, order.most());
    while (latest.hasNext()) {
      Misread misread = latest.next();
      Optional<MisreadPicture> picture = misreads.picture(misread);
      if (picture.isPresent()) {
        zip.add(picture.get(), misread.corrected());
      } else {
        gone++;
      }
    }
    zip.finish();
    LOG.misreadsExported(zip.plates(), gone);
  }
}
