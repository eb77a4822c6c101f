package org.platewarden.reads;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.platewarden.audit.NotAudited;
import org.platewarden.reads.model.Misreads;
import org.platewarden.recognition.PlateRecognizer;
import org.platewarden.recognition.Recognition;

/** Finds corrected reads for the feature that measures recognition by them. */
@Stateless
@RolesAllowed({"administrator", "maintenance"})
public class FindMisreads {
  private static final String CALLER_IS_AUDITED = "the feature evaluation, its only caller, is";

  @Inject Misreads misreads;
  @Inject ShowEvaluatedRead evaluated;
  @Inject ReadAnew originals;

  /** The latest corrected, from after one of them. */
  @NotAudited(because = CALLER_IS_AUDITED)
  public List<Misread> page(Optional<Misread> after, int most) {
    return misreads.page(after, most);
  }

  /** Its picture, people masked; nothing if it is no longer kept, or they cannot be masked. */
  @NotAudited(because = CALLER_IS_AUDITED)
  public Optional<MisreadPicture> picture(Misread misread) {
    return evaluated
        .picture(misread.read(), ImageView.WHOLE)
        .map(jpeg -> new MisreadPicture(jpeg, misread.box()));
  }

  /**
   * What a recognizer makes of the whole image; nothing if it is no longer kept, or does not
   * decode. The image itself is given to nobody.
   */
  @NotAudited(because = CALLER_IS_AUDITED)
  @RolesAllowed("maintenance")
  public Optional<Recognition> readAnew(Misread misread, PlateRecognizer recognizer) {
    return originals.readAnew(misread.image(), recognizer);
  }
}
