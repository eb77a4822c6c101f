package org.platewarden.reads;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.platewarden.audit.NotAudited;
import org.platewarden.kernel.ImageHash;
import org.platewarden.reads.model.Cameras;
import org.platewarden.reads.model.ImageStore;
import org.platewarden.reads.model.ReadsArchive;

/** Finds reads for the features that may show them; they decide and write the trail first. */
@Stateless
@RolesAllowed("officer")
public class FindReads {
  static final String CALLER_IS_AUDITED = "the feature search, its only caller, is";

  @Inject ReadsArchive archive;
  @Inject Cameras cameras;
  @Inject ImageStore images;

  /** A page of reads, newest first. */
  @NotAudited(because = CALLER_IS_AUDITED)
  public ReadPage find(ReadsQuery query) {
    return archive.find(query);
  }

  /** One read, if it is still kept. */
  @NotAudited(because = CALLER_IS_AUDITED)
  public Optional<ReadDetail> detail(ReadReference reference) {
    return archive.find(reference).map(read -> read.detail(cameras.get(read.cameraId())));
  }

  /** The image of a read, JPEG or PNG, if it is still kept. */
  @NotAudited(because = CALLER_IS_AUDITED)
  public Optional<byte[]> image(ImageHash hash) {
    return images.find(hash);
  }

  /** Codes and names of the cameras, by name. */
  @NotAudited(because = "which cameras there are is known to every officer")
  public List<CameraName> cameras() {
    return cameras.list().stream().map(c -> new CameraName(c.code().value(), c.name())).toList();
  }
}
