package org.platewarden.conflict.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.platewarden.conflict.StoppedQuestion;
import org.platewarden.conflict.model.GuardedVehicle;
import org.platewarden.conflict.model.StoppedQuestionReport;
import org.platewarden.conflict.model.StoppedQuestions;
import org.platewarden.kernel.CaseNumber;

/** Stopped questions in table {@code stopped_question}. */
@ApplicationScoped
class JpaStoppedQuestions implements StoppedQuestions {
  private static final int MOST = 500;

  @PersistenceContext EntityManager entities;

  @Override
  public void add(StoppedQuestionReport report) {
    entities.persist(report);
  }

  @Override
  public Optional<StoppedQuestionReport> findToChange(UUID id) {
    StoppedQuestionReport report =
        entities.find(StoppedQuestionReport.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (report != null) {
      entities.refresh(report); // it may have been read before it was locked
    }
    return Optional.ofNullable(report);
  }

  @Override
  public List<StoppedQuestionReport> since(Instant since) {
    TypedQuery<StoppedQuestionReport> waiting =
        entities.createQuery(
            "select r from StoppedQuestionReport r where r.decidedAt is null order by r.stoppedAt, r.id",
            StoppedQuestionReport.class);
    TypedQuery<StoppedQuestionReport> decided =
        entities
            .createQuery(
                "select r from StoppedQuestionReport r where r.decidedAt is not null"
                    + " and r.stoppedAt >= :since order by r.stoppedAt desc, r.id",
                StoppedQuestionReport.class)
            .setParameter("since", since);
    return Stream.of(waiting, decided)
        .flatMap(query -> query.setMaxResults(MOST).getResultList().stream())
        .toList();
  }

  @Override
  public boolean waits(String asker, GuardedVehicle vehicle, CaseNumber caseNumber, Instant since) {
    return any(
        about(asker, vehicle, caseNumber, "r.decidedAt is null and r.stoppedAt >= :since")
            .setParameter("since", since));
  }

  @Override
  public boolean letAsk(
      String asker, GuardedVehicle vehicle, CaseNumber caseNumber, Instant since, Instant until) {
    return any(
        about(
                asker,
                vehicle,
                caseNumber,
                "r.outcome = :let and r.decidedAt > :since and r.decidedAt <= :until")
            .setParameter("let", StoppedQuestion.Outcome.LET_ASK)
            .setParameter("since", since)
            .setParameter("until", until));
  }

  private TypedQuery<UUID> about(
      String asker, GuardedVehicle vehicle, CaseNumber caseNumber, String further) {
    return entities
        .createQuery(
            "select r.id from StoppedQuestionReport r where r.asker = :asker and r.vehicle = :vehicle"
                + " and r.caseNumber = :case and "
                + further,
            UUID.class)
        .setParameter("asker", asker)
        .setParameter("vehicle", vehicle)
        .setParameter("case", caseNumber.value());
  }

  private static boolean any(TypedQuery<UUID> query) {
    return !query.setMaxResults(1).getResultList().isEmpty();
  }
}
