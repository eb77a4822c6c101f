package org.platewarden.reads;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.cameras.CameraRegister;
import org.platewarden.reads.model.ReadsArchive;
import org.platewarden.reads.model.VehicleNames;

/** Shows who watches the plate of a read as the camera saw it, and no more of the picture. */
@Stateless
@RolesAllowed("operator")
public class ShowWatchedPlate {
  @Inject ReadsArchive archive;
  @Inject CameraRegister cameras;
  @Inject VehicleNames vehicles;
  @Inject MaskedPictures pictures;

  /**
   * The plate cut out of the picture, a JPEG.
   *
   * @throws WatchRefused if the read is no longer kept, has no picture or no place on it, or people
   *     in it cannot be masked
   */
  @Audited(AuditAction.VIEW_IMAGE)
  public byte[] plate(WatchedRead watched) {
    ReadDetail read =
        archive
            .find(watched.reference())
            .map(found -> found.detail(cameras.get(found.cameraId()), vehicles))
            .orElseThrow(WatchRefused::noPicture);
    try {
      return pictures.of(read, ImageView.PLATE).orElseThrow(WatchRefused::noPicture);
    } catch (PictureNotMasked e) {
      throw WatchRefused.notMasked();
    }
  }
}
