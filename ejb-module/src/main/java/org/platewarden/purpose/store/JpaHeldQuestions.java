package org.platewarden.purpose.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.purpose.model.HeldQuestions;
import org.platewarden.purpose.model.SecondPersonRequest;

/** Held questions in table {@code second_person_request}. */
@ApplicationScoped
class JpaHeldQuestions implements HeldQuestions {
  private static final int MOST = 200;

  @PersistenceContext EntityManager entities;

  @Override
  public void add(SecondPersonRequest held) {
    entities.persist(held);
  }

  @Override
  public Optional<SecondPersonRequest> findToChange(UUID id) {
    SecondPersonRequest held =
        entities.find(SecondPersonRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (held != null) {
      entities.refresh(held); // it may have been read before it was locked
    }
    return Optional.ofNullable(held);
  }

  @Override
  public Optional<SecondPersonRequest> latest(String asker, byte[] question) {
    return entities
        .createQuery(
            "select r from SecondPersonRequest r where r.asker = :asker and r.question = :question"
                + " order by r.askedAt desc, r.id",
            SecondPersonRequest.class)
        .setParameter("asker", asker)
        .setParameter("question", question)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }

  @Override
  public List<SecondPersonRequest> waitingForAnotherThan(String person, Instant at) {
    return entities
        .createQuery(
            "select r from SecondPersonRequest r where r.decidedAt is null and r.expiresAt > :at"
                + " and r.asker <> :person order by r.askedAt, r.id",
            SecondPersonRequest.class)
        .setParameter("at", at)
        .setParameter("person", person)
        .setMaxResults(MOST)
        .getResultList();
  }

  @Override
  public List<SecondPersonRequest> of(String person, Instant since) {
    return entities
        .createQuery(
            "select r from SecondPersonRequest r where (r.asker = :person or r.decidedBy = :person)"
                + " and r.askedAt >= :since order by r.askedAt desc, r.id",
            SecondPersonRequest.class)
        .setParameter("person", person)
        .setParameter("since", since)
        .setMaxResults(MOST)
        .getResultList();
  }
}
