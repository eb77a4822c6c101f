package org.platewarden.cases.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.platewarden.cases.CaseStatus;
import org.platewarden.cases.CaseSummary;
import org.platewarden.cases.OffenceClass;
import org.platewarden.cases.model.Case;
import org.platewarden.cases.model.Cases;
import org.platewarden.kernel.CaseNumber;

/** Cases in tables {@code agency_case}, {@code case_officer} and {@code case_subject}. */
@ApplicationScoped
class JpaCases implements Cases {
  private static final String LIST =
      """
      select c.number, c.offence, c.title, c.agency, c.openedAt, c.closedAt,
        size(c.officers), size(c.subjects)
      from Case c
      where :officer = '' or exists
        (select o.id from ListedOfficer o where o.of = c and o.officer = :officer)
      order by c.openedAt desc, c.number""";

  private static final String NUMBER_ONCE = "agency_case_number_once";

  @PersistenceContext EntityManager entities;

  @Override
  public boolean add(Case opened) {
    if (find(opened.number()).isPresent()) {
      return false;
    }
    try {
      entities.persist(opened);
      entities.flush();
      return true;
    } catch (PersistenceException e) {
      if (saysThatTheNumberIsTaken(e)) {
        return false; // by somebody at the same moment
      }
      throw e;
    }
  }

  private static boolean saysThatTheNumberIsTaken(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof ConstraintViolationException violation
                    && NUMBER_ONCE.equals(violation.getConstraintName()));
  }

  @Override
  public Optional<Case> find(CaseNumber number) {
    return byNumber(number).getResultStream().findFirst();
  }

  @Override
  public Optional<Case> findToChange(CaseNumber number) {
    return byNumber(number)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private TypedQuery<Case> byNumber(CaseNumber number) {
    return entities
        .createQuery("select c from Case c where c.number = :number", Case.class)
        .setParameter("number", number.value());
  }

  @Override
  public List<CaseSummary> list(Optional<String> officer, int most) {
    return entities
        .createQuery(LIST, Object[].class)
        .setParameter("officer", officer.orElse(""))
        .setMaxResults(most)
        .getResultStream()
        .map(JpaCases::summary)
        .toList();
  }

  private static CaseSummary summary(Object[] row) {
    return new CaseSummary(
        new CaseNumber((String) row[0]),
        (OffenceClass) row[1],
        (String) row[2],
        (String) row[3],
        row[5] == null ? CaseStatus.OPEN : CaseStatus.CLOSED,
        (Instant) row[4],
        (Integer) row[6],
        (Integer) row[7]);
  }
}
