package org.platewarden.search;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.platewarden.audit.AuditSubject;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.Skeleton;
import org.platewarden.purpose.AskedSource;
import org.platewarden.purpose.QueryType;
import org.platewarden.purpose.Question;
import org.platewarden.reads.PlateLikeness;
import org.platewarden.reads.ReadReference;

/**
 * A read that an answer has shown to the asker.
 *
 * @param reference names the read
 * @param likeness how its plate differs from the one asked for
 */
public record RevealedRead(ReadReference reference, PlateLikeness likeness)
    implements AuditSubject, Question, Serializable {
  /** One that reads as asked. */
  public RevealedRead(ReadReference reference) {
    this(reference, PlateLikeness.AS_ASKED);
  }

  @Override
  public boolean isAbout(Plate plate) {
    return reference.characters().equals(plate.characters());
  }

  @Override
  public Set<String> skeletons() {
    return Set.of(Skeleton.of(reference.characters()));
  }

  @Override
  public boolean isNew() {
    return false;
  }

  @Override
  public QueryType type() {
    return QueryType.OPEN_READ;
  }

  @Override
  public AskedSource source() {
    return AskedSource.OWN;
  }

  @Override
  public Instant reachesBackTo() {
    return reference.capturedAt();
  }

  @Override
  public String wording() {
    return onTheTrail();
  }

  @Override
  public String onTheTrail() {
    return "read=%s/%s/%s"
        .formatted(reference.characters(), reference.capturedAt(), reference.id());
  }
}
