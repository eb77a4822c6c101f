package org.platewarden.retention.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.retention.HoldSummary;
import org.platewarden.retention.model.Holds;
import org.platewarden.retention.model.LegalHold;

/**
 * Holds in table {@code legal_hold}. A batch locks the table against new rows (V0052), so an INSERT
 * here waits for it, and the next batch for the INSERT's end.
 */
@ApplicationScoped
class JpaHolds implements Holds {
  @PersistenceContext EntityManager entities;

  @Override
  public void add(LegalHold placed) {
    entities.persist(placed);
    entities.flush();
  }

  @Override
  public Optional<LegalHold> findToChange(UUID id) {
    return Optional.ofNullable(entities.find(LegalHold.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<HoldSummary> list(int most) {
    return entities
        .createQuery("select h from LegalHold h order by h.placedAt desc, h.id", LegalHold.class)
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(LegalHold::summary)
        .toList();
  }
}
