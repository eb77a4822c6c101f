package org.platewarden.sensitive.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.sensitive.model.LeftOutPlace;
import org.platewarden.sensitive.model.SensitivePlaces;

/** Sensitive places in table {@code sensitive_place}. */
@ApplicationScoped
class JpaSensitivePlaces implements SensitivePlaces {
  @PersistenceContext EntityManager entities;

  @Override
  public void add(LeftOutPlace place) {
    entities.persist(place);
  }

  @Override
  public List<LeftOutPlace> inForce() {
    return entities
        .createQuery(
            "select p from LeftOutPlace p where p.endedAt is null order by p.name, p.id",
            LeftOutPlace.class)
        .getResultList();
  }

  @Override
  public List<LeftOutPlace> all() {
    return entities
        .createQuery("select p from LeftOutPlace p order by p.name, p.id", LeftOutPlace.class)
        .getResultList();
  }

  @Override
  public Optional<LeftOutPlace> findToChange(UUID id) {
    LeftOutPlace place = entities.find(LeftOutPlace.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (place != null) {
      entities.refresh(place); // it may have been read before it was locked
    }
    return Optional.ofNullable(place);
  }
}
