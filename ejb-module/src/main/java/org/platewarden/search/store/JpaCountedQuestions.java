package org.platewarden.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.platewarden.search.model.CountedQuestion;
import org.platewarden.search.model.CountedQuestions;

/** Counted questions in table {@code counted_question}. */
@ApplicationScoped
class JpaCountedQuestions implements CountedQuestions {
  @PersistenceContext EntityManager entities;

  @Override
  public void add(CountedQuestion counted) {
    entities.persist(counted);
  }

  @Override
  public Optional<CountedQuestion> latestToChange(String asker, byte[] question) {
    Optional<CountedQuestion> latest =
        entities
            .createQuery(
                "select c from CountedQuestion c where c.asker = :asker and c.question = :question"
                    + " order by c.countedAt desc, c.id",
                CountedQuestion.class)
            .setParameter("asker", asker)
            .setParameter("question", question)
            .setMaxResults(1)
            .getResultStream()
            .findFirst();
    // it may change between the reading of the row and its lock
    latest.ifPresent(found -> entities.refresh(found, LockModeType.PESSIMISTIC_WRITE));
    return latest;
  }
}
