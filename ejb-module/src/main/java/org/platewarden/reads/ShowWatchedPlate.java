package org.platewarden.reads;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.cameras.CameraRegister;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.model.ImageStore;
import org.platewarden.reads.model.ReadsArchive;
import org.platewarden.reads.model.VehicleNames;
import org.platewarden.recognition.PlateBox;

/** Shows who watches the plate of a read as the camera saw it, and no more of the picture. */
@Stateless
@RolesAllowed("operator")
public class ShowWatchedPlate {
  @Inject ReadsArchive archive;
  @Inject CameraRegister cameras;
  @Inject VehicleNames vehicles;
  @Inject ImageStore images;
  @Inject SmallImages small;

  /**
   * The plate cut out of the picture, a JPEG.
   *
   * @throws WatchRefused if the read is no longer kept, or has no picture or no place on it
   */
  @Audited(AuditAction.VIEW_IMAGE)
  public byte[] plate(WatchedRead watched) {
    ReadDetail read =
        archive
            .find(watched.reference())
            .map(found -> found.detail(cameras.get(found.cameraId()), vehicles))
            .orElseThrow(WatchRefused::noPicture);
    ImageHash image = read.image().orElseThrow(WatchRefused::noPicture);
    PlateBox box = read.box().orElseThrow(WatchRefused::noPicture);
    return small.plate(image, box, () -> images.find(image)).orElseThrow(WatchRefused::noPicture);
  }
}
