package org.platewarden.evidence.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.platewarden.evidence.SavedRead;
import org.platewarden.evidence.model.Evidence;
import org.platewarden.evidence.model.KeptRead;
import org.platewarden.kernel.CaseNumber;

/** Saved reads in table {@code case_evidence}. */
@ApplicationScoped
class JpaEvidence implements Evidence {
  private static final String ONCE = "case_evidence_once";

  @PersistenceContext EntityManager entities;

  @Override
  public boolean add(KeptRead kept) {
    try {
      entities.persist(kept);
      entities.flush();
      return true;
    } catch (PersistenceException e) {
      if (isThereAlready(e)) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isThereAlready(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof ConstraintViolationException violation
                    && ONCE.equals(violation.getConstraintName()));
  }

  @Override
  public List<SavedRead> list(CaseNumber number) {
    return entities
        .createQuery(
            "select k from KeptRead k where k.caseNumber = :number order by k.capturedAt desc, k.id desc",
            KeptRead.class)
        .setParameter("number", number.value())
        .getResultStream()
        .map(KeptRead::saved)
        .toList();
  }

  @Override
  public long count(CaseNumber number) {
    return entities
        .createQuery("select count(k) from KeptRead k where k.caseNumber = :number", Long.class)
        .setParameter("number", number.value())
        .getSingleResult();
  }
}
