package org.platewarden.vendor;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.Skeleton;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.purpose.AskedSource;
import org.platewarden.purpose.QueryType;
import org.platewarden.purpose.Question;

/**
 * What vendors are asked: one whole plate in a window. Nothing looser ever leaves.
 *
 * @param plate its characters count; who issued it is not asked
 * @param window when captured
 */
public record VendorQuestion(Plate plate, TimeWindow window)
    implements AuditSubject, Question, Serializable {
  @Override
  public boolean isAbout(Plate other) {
    return plate.characters().equals(other.characters());
  }

  @Override
  public Set<String> skeletons() {
    return Set.of(Skeleton.of(plate.characters()));
  }

  @Override
  public boolean isNew() {
    return true;
  }

  @Override
  public QueryType type() {
    return QueryType.EXACT_PLATE;
  }

  @Override
  public AskedSource source() {
    return AskedSource.VENDOR;
  }

  @Override
  public Instant reachesBackTo() {
    return window.from();
  }

  @Override
  public String wording() {
    return onTheTrail();
  }

  @Override
  public String onTheTrail() {
    return String.join(
        "; ",
        List.of("plate=" + plate.characters(), "from=" + window.from(), "until=" + window.until()));
  }
}
