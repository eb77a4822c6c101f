package org.platewarden.evidence;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;
import org.platewarden.audit.AuditSubject;
import org.platewarden.audit.SubjectField;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.Skeleton;
import org.platewarden.purpose.AskedSource;
import org.platewarden.purpose.QueryType;
import org.platewarden.purpose.Question;
import org.platewarden.vendor.Vendor;
import org.platewarden.vendor.VendorRead;

/**
 * A vendor's read that an answer has shown to the asker.
 *
 * @param vendor whose
 * @param read the read
 * @param answeredAt when the vendor gave it
 */
public record RevealedVendorRead(Vendor vendor, VendorRead read, Instant answeredAt)
    implements AuditSubject, Question, Serializable {
  @Override
  public boolean isAbout(Plate plate) {
    return read.plate().characters().equals(plate.characters());
  }

  @Override
  public Set<String> skeletons() {
    return Set.of(Skeleton.of(read.plate().characters()));
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
    return AskedSource.VENDOR;
  }

  @Override
  public Instant reachesBackTo() {
    return read.capturedAt();
  }

  @Override
  public String wording() {
    return onTheTrail();
  }

  @Override
  public String onTheTrail() {
    return "read=%s/%s/%s; vendor=%s"
        .formatted(
            read.plate().characters(),
            read.capturedAt(),
            SubjectField.written(read.reference()),
            vendor.code());
  }

  /** Never shows the plate. */
  @Override
  public String toString() {
    return "RevealedVendorRead[" + vendor + ", " + read + "]";
  }
}
