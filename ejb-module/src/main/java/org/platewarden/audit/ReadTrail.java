package org.platewarden.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.platewarden.audit.model.TrailArchive;
import org.platewarden.audit.model.TrailArchive.TookTooLong;

/** An auditor's look at the trail (R29); it is on the trail itself. */
@Stateless
@RolesAllowed("auditor")
public class ReadTrail {
  /** Lines on a page. */
  public static final int PAGE = 50;

  /** Lines in an export. */
  public static final int MOST_EXPORTED = 10_000;

  /** Attempts in an export that has the proofs of their entries with it. */
  public static final int MOST_PROVEN = 100;

  @Inject TrailArchive archive;
  @Inject PlateTerms terms;
  @Inject EntryProofs proofs;

  /**
   * The attempts that fit, newest first.
   *
   * @throws TrailQuestionRefused if it took too long
   */
  @Audited(AuditAction.READ_TRAIL)
  public TrailPage find(TrailQuestion question, TrailPageAsked page) {
    return search().page(question, page.after(), PAGE);
  }

  /**
   * One attempt.
   *
   * @throws TrailQuestionRefused if there is none of that name
   */
  @Audited(AuditAction.OPEN_TRAIL_ENTRY)
  public TrailLine open(EntryName name) {
    return archive.find(name.attempt()).orElseThrow(TrailQuestionRefused::noSuchEntry);
  }

  /**
   * All that fit, newest first, to be taken away; as PDF with the proofs of their entries, if they
   * are no more than {@value #MOST_PROVEN}.
   *
   * @throws TrailQuestionRefused if there are more than {@value #MOST_EXPORTED}, or it took too
   *     long; or the published log does not prove one of the entries
   */
  @Audited(AuditAction.EXPORT_TRAIL)
  public TrailExtract export(TrailQuestion question, ExportForm form) {
    List<TrailLine> lines = new ArrayList<>();
    Optional<TrailLine.Place> after = Optional.empty();
    do {
      TrailPage page = search().page(question, after, MOST_EXPORTED + 1 - lines.size());
      lines.addAll(page.lines());
      after = page.upTo();
      if (lines.size() > MOST_EXPORTED) {
        throw TrailQuestionRefused.tooMany(MOST_EXPORTED);
      }
    } while (after.isPresent());
    boolean proven = form == ExportForm.PDF && lines.size() <= MOST_PROVEN;
    return new TrailExtract(lines, proven ? proofs.published(lines) : List.of());
  }

  private TrailSearch search() {
    return new TrailSearch(
        (question, after, most) -> {
          try {
            return archive.candidates(question, after, most);
          } catch (TookTooLong e) {
            throw TrailQuestionRefused.tookTooLong(e.seconds());
          }
        },
        terms);
  }
}
