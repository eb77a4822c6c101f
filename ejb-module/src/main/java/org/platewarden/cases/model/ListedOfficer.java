package org.platewarden.cases.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.platewarden.cases.CaseOfficer;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;

/** That an officer works on a case. Never changed. */
@Entity
@Table(name = "case_officer")
@RetainedUnder(RetentionClass.CASE)
public class ListedOfficer {
  private static final String NUMBERS = "case_officer_id_seq";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = NUMBERS)
  @SequenceGenerator(name = NUMBERS, sequenceName = NUMBERS, allocationSize = 1)
  private long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "case_id", updatable = false)
  @SuppressWarnings("UnusedVariable") // the case finds it by this
  private Case of;

  @Column(updatable = false)
  private String officer;

  @Column(name = "added_at", updatable = false)
  private Instant addedAt;

  @Column(name = "added_by", updatable = false)
  private String addedBy;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected ListedOfficer() {}

  static ListedOfficer of(Case of, String officer, Instant at, String by) {
    ListedOfficer listed = new ListedOfficer();
    listed.of = of;
    listed.officer = officer;
    listed.addedAt = at.truncatedTo(ChronoUnit.MICROS);
    listed.addedBy = by;
    return listed;
  }

  CaseOfficer officer() {
    return new CaseOfficer(officer, addedAt, addedBy);
  }
}
