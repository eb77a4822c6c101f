package org.platewarden.cases.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.platewarden.cases.CaseFile;
import org.platewarden.cases.CaseOpening;
import org.platewarden.cases.CaseRefused;
import org.platewarden.cases.OffenceClass;
import org.platewarden.cases.Subject;
import org.platewarden.kernel.CaseNumber;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;

/** A case: officers and subjects are only ever added, and once it is closed it stays so. */
@Entity
@Table(name = "agency_case")
@RetainedUnder(RetentionClass.CASE)
public class Case {
  private static final String NUMBERS = "agency_case_id_seq";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = NUMBERS)
  @SequenceGenerator(name = NUMBERS, sequenceName = NUMBERS, allocationSize = 1)
  private long id;

  @Column(updatable = false)
  private String number;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private OffenceClass offence;

  @Column(updatable = false)
  private String title;

  @Column(updatable = false)
  private String agency;

  @Column(name = "opened_at", updatable = false)
  private Instant openedAt;

  @Column(name = "opened_by", updatable = false)
  private String openedBy;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  @Column(name = "closed_by")
  private @Nullable String closedBy;

  @Column(name = "closing_reason")
  private @Nullable String closingReason;

  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<ListedOfficer> officers = new ArrayList<>();

  @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<CaseSubject> subjects = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // for JPA
  protected Case() {}

  /** A case that its opener works on. */
  public static Case opened(CaseOpening opening, Instant at, String by) {
    Case opened = new Case();
    opened.number = opening.number().value();
    opened.offence = opening.offence();
    opened.title = opening.title();
    opened.agency = opening.agency();
    opened.openedAt = at.truncatedTo(ChronoUnit.MICROS);
    opened.openedBy = by;
    opened.add(by, at, by);
    return opened;
  }

  /**
   * Lets an officer work on it.
   *
   * @throws CaseRefused if it is closed, or lists the officer already
   */
  public void add(String officer, Instant at, String by) {
    refuseIfClosed();
    if (lists(officer)) {
      throw CaseRefused.officerListed(number());
    }
    officers.add(ListedOfficer.of(this, officer, at, by));
  }

  /**
   * Registers whom or what it is about.
   *
   * @throws CaseRefused if it is closed, or has the subject already
   */
  public void register(Subject subject, String evidence, Instant at, String by) {
    refuseIfClosed();
    if (subjects.stream().anyMatch(each -> each.registered().subject().equals(subject))) {
      throw CaseRefused.subjectRegistered(number());
    }
    subjects.add(CaseSubject.of(this, subject, evidence, at, by));
  }

  /**
   * Ends it, for good.
   *
   * @throws CaseRefused if it has ended already
   */
  public void close(String reason, Instant at, String by) {
    refuseIfClosed();
    closedAt = at.truncatedTo(ChronoUnit.MICROS);
    closedBy = by;
    closingReason = reason;
  }

  private void refuseIfClosed() {
    if (closedAt != null) {
      throw CaseRefused.closed(number());
    }
  }

  /** Whether this officer works on it. */
  public boolean lists(String officer) {
    return officers.stream().anyMatch(each -> each.officer().name().equals(officer));
  }

  /** The agency's reference. */
  public CaseNumber number() {
    return new CaseNumber(number);
  }

  /** All that is kept of it. */
  public CaseFile file() {
    return new CaseFile(
        number(),
        offence,
        title,
        agency,
        openedAt,
        openedBy,
        ending(),
        officers.stream().map(ListedOfficer::officer).toList(),
        subjects.stream().map(CaseSubject::registered).toList());
  }

  private Optional<CaseFile.Ending> ending() {
    return closedAt == null || closedBy == null || closingReason == null
        ? Optional.empty()
        : Optional.of(new CaseFile.Ending(closedAt, closedBy, closingReason));
  }
}
