package org.platewarden.reads;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.platewarden.audit.NotAudited;
import org.platewarden.cameras.CameraRegister;
import org.platewarden.reads.model.ReadsArchive;
import org.platewarden.reads.model.VehicleNames;

/** Gives reads and their masked pictures to the feature that measures recognition by them. */
@Stateless
@RolesAllowed("administrator")
public class ShowEvaluatedRead {
  private static final String CALLER_IS_AUDITED = "the feature evaluation, its only caller, is";

  @Inject ReadsArchive archive;
  @Inject CameraRegister cameras;
  @Inject VehicleNames vehicles;
  @Inject MaskedPictures pictures;

  /** The read, if it is still kept. */
  @NotAudited(because = CALLER_IS_AUDITED)
  public Optional<ReadSummary> find(ReadReference reference) {
    return detail(reference).map(ReadDetail::summary);
  }

  /** Its picture, a JPEG; nothing if it is no longer kept, or people in it cannot be masked. */
  @NotAudited(because = CALLER_IS_AUDITED)
  public Optional<byte[]> picture(ReadReference reference, ImageView view) {
    return detail(reference).flatMap(read -> masked(read, view));
  }

  private Optional<byte[]> masked(ReadDetail read, ImageView view) {
    try {
      return pictures.of(read, view);
    } catch (PictureNotMasked e) {
      return Optional.empty();
    }
  }

  private Optional<ReadDetail> detail(ReadReference reference) {
    return archive.find(reference).map(read -> read.detail(cameras.get(read.cameraId()), vehicles));
  }
}
