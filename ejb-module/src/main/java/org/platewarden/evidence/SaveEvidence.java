package org.platewarden.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.platewarden.access.Entitled;
import org.platewarden.access.Right;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.Audited;
import org.platewarden.audit.CurrentAttempt;
import org.platewarden.evidence.model.Evidence;
import org.platewarden.evidence.model.KeptRead;
import org.platewarden.identity.CurrentCaller;
import org.platewarden.kernel.ImageHash;
import org.platewarden.purpose.Purpose;
import org.platewarden.purpose.PurposeBound;
import org.platewarden.reads.FindReads;
import org.platewarden.reads.ImageView;
import org.platewarden.reads.KeepPictures;
import org.platewarden.reads.PictureNotMasked;
import org.platewarden.reads.ReadDetail;
import org.platewarden.search.RevealedRead;

/**
 * Saves what matters to the case for which it was asked (R11); there is no other way for a read to
 * outlive its answer.
 */
@Stateless
@RolesAllowed("officer")
@Entitled(Right.OWN_READS)
public class SaveEvidence {
  /** The most reads that a case keeps. */
  public static final int MOST = 2000;

  @Inject FindReads reads;
  @Inject KeepPictures pictures;
  @Inject Evidence evidence;
  @Inject CurrentCaller caller;
  @Inject CurrentAttempt attempt;
  @Inject Clock clock;

  /**
   * Saves a read that an answer has shown to the purpose's case, with its picture masked and cut to
   * the vehicle.
   *
   * @throws EvidenceRefused if the case has it already, it is no longer kept, or people in its
   *     picture cannot be masked
   */
  @Audited(AuditAction.SAVE_EVIDENCE)
  @PurposeBound
  public void save(RevealedRead read, Relevance relevance, Purpose purpose) {
    ReadDetail detail = reads.detail(read.reference()).orElseThrow(EvidenceRefused::gone);
    requireRoom(purpose);
    keep(Sighting.of(detail, read.likeness()), pictureOf(detail), relevance, purpose);
  }

  /**
   * Saves a vendor's read that an answer has shown; it is kept then though the answer ends.
   *
   * @throws EvidenceRefused if the case has it already
   */
  @Audited(AuditAction.SAVE_EVIDENCE)
  @Entitled(Right.COMMERCIAL_READS)
  @PurposeBound
  public void saveOfVendor(RevealedVendorRead read, Relevance relevance, Purpose purpose) {
    requireRoom(purpose);
    keep(Sighting.of(read), Optional.empty(), relevance, purpose);
  }

  private void requireRoom(Purpose purpose) {
    if (evidence.count(purpose.caseNumber()) >= MOST) {
      throw EvidenceRefused.tooMany(MOST);
    }
  }

  private void keep(
      Sighting sighting, Optional<ImageHash> picture, Relevance relevance, Purpose purpose) {
    SavedRead.Saving saving =
        new SavedRead.Saving(
            clock.instant(), caller.get().name(), relevance.stated(), purpose.code(), attempt.id());
    if (!evidence.add(KeptRead.of(purpose.caseNumber(), sighting, picture, saving))) {
      throw EvidenceRefused.saved(purpose.caseNumber());
    }
  }

  private Optional<ImageHash> pictureOf(ReadDetail detail) {
    try {
      return pictures.keep(detail, detail.box().isPresent() ? ImageView.VEHICLE : ImageView.SMALL);
    } catch (PictureNotMasked e) {
      throw EvidenceRefused.notMasked();
    }
  }
}
