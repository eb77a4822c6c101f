package org.platewarden.reads;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.NotAudited;
import org.platewarden.audit.SettledAttempt;
import org.platewarden.audit.SettledAttempts;
import org.platewarden.cameras.CameraRegister;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.reads.ImportProgress.Part;
import org.platewarden.reads.ReadyReads.RefusedLine;
import org.platewarden.reads.model.BulkReads;
import org.platewarden.reads.model.ImportLedger;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.reads.model.VehicleTerms;

/** Imports files of reads, chunk by chunk; what is cut off goes on where it was. */
@Stateless
@RolesAllowed("camera")
public class ImportReads {
  @Inject CameraRegister cameras;
  @Inject BulkReads archive;
  @Inject ImportLedger ledger;
  @Inject VehicleTerms terms;
  @Inject SettledAttempts attempts;
  @Inject Clock clock;

  /**
   * Begins an import, or goes on with one of the same file that did not come to its end.
   *
   * @param parts how many may be written at once; one that goes on keeps its own number
   */
  @NotAudited(because = "it shows and changes no read; each chunk has its entry")
  public ImportProgress begin(ImportedFile file, int parts) {
    return ledger.open(file).orElseGet(() -> ledger.begin(file, parts, clock.instant()));
  }

  /** Tries each read by the rules for everything that comes in, and makes it ready to be stored. */
  @NotAudited(because = "it stores nothing; the chunk that does has its entry")
  @TransactionAttribute(NOT_SUPPORTED)
  public ReadyReads ready(List<ImportedRead> reads) {
    Instant now = clock.instant();
    VehicleTerms known = new TermsOfChunk(terms);
    List<ReadyReads.Row> rows = new ArrayList<>(reads.size());
    List<RefusedLine> refused = new ArrayList<>();
    for (ImportedRead each : reads) {
      try {
        CapturedRead read = each.read();
        RegisteredCamera camera = TakeInRules.cameraOf(cameras, read.camera());
        TakeInRules.refuseUnplaced(camera, read.place());
        TakeInRules.refuseImpossibleTime(read.camera(), read.capturedAt(), now);
        RegisteredCamera there = cameras.at(camera, read.place());
        rows.add(new ReadyReads.Row(each.line(), PlateRead.of(there, read, known, now)));
      } catch (InputRefused e) {
        refused.add(new RefusedLine(each.line(), e.reason()));
      }
    }
    return new ReadyReads(rows, refused);
  }

  /**
   * Stores a chunk of one part, with its entry on the trail and how far the part is now, all or
   * none.
   *
   * @throws StoreFailed if it cannot be stored; asking again may help
   */
  @NotAudited(because = "its entry is written with the reads, in one transaction: decision 0016")
  @TransactionAttribute(REQUIRES_NEW)
  public Part store(ImportChunk chunk) {
    SettledAttempt attempt = attempts.by(AuditAction.IMPORT_READS, chunk);
    Part before = chunk.beforePart();
    List<PlateRead> reads =
        chunk.reads().of(chunk.part(), chunk.before().parts().size(), before.lines());
    int fresh = archive.addIfNew(reads);
    Part after =
        new Part(
            chunk.upTo(),
            before.stored() + fresh,
            before.known() + reads.size() - fresh,
            chunk.rejected());
    ledger.advance(chunk.before().id(), chunk.part(), before, after);
    attempts.done(List.of(withCounts(attempt, reads.size(), fresh)));
    return after;
  }

  /** Notes that the file is at its end. */
  @NotAudited(because = "it shows and changes no read; each chunk has its entry")
  public void finish(UUID id) {
    ledger.finish(id, clock.instant());
  }

  private static SettledAttempt withCounts(SettledAttempt attempt, int reads, int fresh) {
    return new SettledAttempt(
        attempt.action(),
        attempt.caller(),
        attempt.subject() + "; reads=%d; new=%d".formatted(reads, fresh));
  }
}
