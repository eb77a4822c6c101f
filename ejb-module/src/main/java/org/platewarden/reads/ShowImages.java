package org.platewarden.reads;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.platewarden.audit.NotAudited;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.model.ImageStore;

/** Gives images to the features that may show them; they decide and write the trail first. */
@Stateless
@RolesAllowed("officer")
public class ShowImages {
  @Inject ImageStore images;
  @Inject SmallImages small;

  /**
   * The image of a read, or the part of it that is wanted: a JPEG, or a PNG if the whole came as
   * one. Nothing if it is no longer kept, or a part cannot be made of it.
   */
  @NotAudited(because = FindReads.CALLER_IS_AUDITED)
  public Optional<byte[]> image(ReadDetail read, ImageView view) {
    return read.image().flatMap(hash -> image(hash, read, view));
  }

  private Optional<byte[]> image(ImageHash hash, ReadDetail read, ImageView view) {
    return switch (view) {
      case WHOLE -> images.find(hash);
      case SMALL -> small.frame(hash, () -> images.find(hash));
      case PLATE -> read.box().flatMap(box -> small.plate(hash, box, () -> images.find(hash)));
    };
  }
}
