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

  @Inject TrailArchive archive;
  @Inject PlateTerms terms;

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
   * All that fit, newest first, to be taken away.
   *
   * @throws TrailQuestionRefused if there are more than {@value #MOST_EXPORTED}, or it took too
   *     long
   */
  @Audited(AuditAction.EXPORT_TRAIL)
  public List<TrailLine> export(TrailQuestion question, ExportForm form) {
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
    return List.copyOf(lines);
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
