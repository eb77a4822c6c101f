package org.platewarden.reads;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.NotAudited;
import org.platewarden.reads.model.OrphanImages;

/** Removes images that no read names. */
@Stateless
@RolesAllowed("maintenance")
@TransactionAttribute(NOT_SUPPORTED) // it takes long, a transaction should not
public class SweepImages {
  @Inject OrphanImages orphans;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "platewarden.images.sweep.grace.hours", defaultValue = "24")
  long graceHours;

  /** Images that no read names, and that were last kept longer ago than the grace period. */
  @NotAudited(because = "it looks, and removes nothing")
  public List<Orphans> find() {
    return orphans.find(clock.instant().minus(Duration.ofHours(graceHours)));
  }

  /** Removes a lot of them; says what went. */
  @Audited(AuditAction.SWEEP_IMAGES)
  public Orphans remove(Orphans lot) {
    return orphans.remove(lot);
  }
}
