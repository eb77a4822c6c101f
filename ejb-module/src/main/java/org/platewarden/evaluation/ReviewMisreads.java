package org.platewarden.evaluation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.platewarden.audit.NotAudited;
import org.platewarden.reads.FindMisreads;
import org.platewarden.reads.Misread;

/** Tells how many reads people corrected, and which characters were taken for which. */
@Stateless
@RolesAllowed("administrator")
public class ReviewMisreads {
  /** How many corrected reads are looked at, the latest ones. */
  public static final int MOST = 5_000;

  @Inject FindMisreads misreads;

  /** What the latest {@value #MOST} corrected reads have in common. */
  @NotAudited(because = "it counts corrections and tells of no single read")
  public MisreadFigures figures() {
    List<Misread> latest = new ArrayList<>();
    new MisreadPages(misreads, MOST + 1).forEachRemaining(latest::add);
    boolean complete = latest.size() <= MOST;
    return MisreadFigures.of(complete ? latest : latest.subList(0, MOST), complete);
  }
}
