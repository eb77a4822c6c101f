package org.platewarden.evaluation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.NotAudited;
import org.platewarden.evaluation.model.Comparisons;
import org.platewarden.reads.ImageView;
import org.platewarden.reads.ShowEvaluatedRead;

/** Shows an administrator what two models made of the same frames. */
@Stateless
@RolesAllowed("administrator")
public class ReviewShadow {
  /** How many days are told. */
  public static final int DAYS = 30;

  @Inject CompareInShadow shadow;
  @Inject Comparisons comparisons;
  @Inject ShowEvaluatedRead reads;

  /** How the shadow is. */
  @NotAudited(because = "it tells of a model and of no read")
  public ShadowStatus status() {
    return shadow.status();
  }

  /** The latest days on which two were compared, the newest first. */
  @NotAudited(because = "it counts plates and tells of none")
  public List<ShadowDay> days() {
    return comparisons.days(DAYS);
  }

  /** The latest differences whose reads are still kept, the newest first. */
  @Audited(AuditAction.LOOK_AT_DIFFERENCES)
  public List<SeenDifference> look(DifferencesAsked asked) {
    return comparisons.latest(asked.most()).stream().flatMap(this::kept).toList();
  }

  private Stream<SeenDifference> kept(ShadowDifference difference) {
    return reads.find(difference.read()).stream().map(read -> new SeenDifference(difference, read));
  }

  /**
   * The plate of such a read, a JPEG.
   *
   * @throws EvaluationRefused if it is no longer kept
   */
  @Audited(AuditAction.VIEW_IMAGE)
  public byte[] plate(ComparedRead read) {
    return reads
        .picture(read.reference(), ImageView.PLATE)
        .orElseThrow(EvaluationRefused::noPicture);
  }
}
