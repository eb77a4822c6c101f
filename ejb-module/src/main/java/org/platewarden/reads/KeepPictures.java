package org.platewarden.reads;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.platewarden.audit.NotAudited;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.model.ImageStore;
import org.platewarden.reads.model.KeptPictures;

/**
 * Keeps masked pictures of reads for the features that save them: locked as images are, and not
 * swept while they are named here. Gives back only what it kept, so never an original.
 */
@Stateless
@RolesAllowed({"officer", "supervisor"})
public class KeepPictures {
  private static final String CALLER_IS_AUDITED = "the feature evidence, its only caller, is";

  @Inject MaskedPictures pictures;
  @Inject ImageStore images;
  @Inject KeptPictures kept;
  @Inject Clock clock;

  /**
   * Keeps a part of a read's picture, its people masked; nothing if there is no picture.
   *
   * @throws PictureNotMasked if its people cannot be masked
   */
  @NotAudited(because = CALLER_IS_AUDITED)
  public Optional<ImageHash> keep(ReadDetail read, ImageView view) throws PictureNotMasked {
    Optional<byte[]> masked = pictures.of(read, view);
    return masked.map(this::keep);
  }

  private ImageHash keep(byte[] masked) {
    ImageHash name = images.keep(masked);
    kept.add(name, clock.instant());
    return name;
  }

  /** A picture that was kept, a JPEG; nothing if none of that name was. */
  @NotAudited(because = CALLER_IS_AUDITED)
  public Optional<byte[]> kept(ImageHash name) {
    return kept.has(name) ? images.find(name) : Optional.empty();
  }
}
