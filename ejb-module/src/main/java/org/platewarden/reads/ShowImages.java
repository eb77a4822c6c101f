package org.platewarden.reads;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.platewarden.audit.NotAudited;

/** Gives masked pictures to the features that may show them; they decide and write the trail. */
@Stateless
@RolesAllowed("officer")
public class ShowImages {
  @Inject MaskedPictures pictures;

  /**
   * The picture of a read, or the part of it that is wanted, with its people masked: a JPEG.
   * Nothing if its image is no longer kept, or the plate's place on it is not known.
   *
   * @throws PictureNotMasked if its people cannot be masked
   */
  @NotAudited(because = FindReads.CALLER_IS_AUDITED)
  public Optional<byte[]> image(ReadDetail read, ImageView view) throws PictureNotMasked {
    return pictures.of(read, view);
  }
}
