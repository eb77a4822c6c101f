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
import org.jspecify.annotations.Nullable;
import org.platewarden.cases.RegisteredSubject;
import org.platewarden.cases.Subject;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.Plate;
import org.platewarden.kernel.RetainedUnder;
import org.platewarden.kernel.RetentionClass;

/** That a case is about a vehicle, by its plate, or about a person, by reference. Never changed. */
@Entity
@Table(name = "case_subject")
@RetainedUnder(RetentionClass.CASE)
public class CaseSubject {
  private static final String NUMBERS = "case_subject_id_seq";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = NUMBERS)
  @SequenceGenerator(name = NUMBERS, sequenceName = NUMBERS, allocationSize = 1)
  private long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "case_id", updatable = false)
  @SuppressWarnings("UnusedVariable") // the case finds it by this
  private Case of;

  @Column(updatable = false)
  private @Nullable String plate;

  @Column(updatable = false)
  private @Nullable String issuer;

  @Column(updatable = false)
  private @Nullable String person;

  @Column(updatable = false)
  private String evidence;

  @Column(name = "registered_at", updatable = false)
  private Instant registeredAt;

  @Column(name = "registered_by", updatable = false)
  private String registeredBy;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected CaseSubject() {}

  static CaseSubject of(Case of, Subject subject, String evidence, Instant at, String by) {
    CaseSubject made = new CaseSubject();
    made.of = of;
    switch (subject) {
      case Subject.Vehicle vehicle -> {
        made.plate = vehicle.plate().characters();
        made.issuer = vehicle.plate().issuer().code();
      }
      case Subject.Person known -> made.person = known.reference();
    }
    made.evidence = evidence;
    made.registeredAt = at.truncatedTo(ChronoUnit.MICROS);
    made.registeredBy = by;
    return made;
  }

  RegisteredSubject registered() {
    return new RegisteredSubject(subject(), evidence, registeredAt, registeredBy);
  }

  private Subject subject() {
    if (plate != null && issuer != null) {
      return new Subject.Vehicle(new Plate(plate, new Issuer(issuer)));
    }
    if (person != null) {
      return new Subject.Person(person);
    }
    throw new IllegalStateException("subject " + id + " is neither a vehicle nor a person");
  }
}
