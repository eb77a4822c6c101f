package org.platewarden.conflict.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.platewarden.conflict.model.GuardedVehicle;
import org.platewarden.conflict.model.GuardedVehicles;

/** Named vehicles in table {@code guarded_vehicle}. */
@ApplicationScoped
class JpaGuardedVehicles implements GuardedVehicles {
  @PersistenceContext EntityManager entities;

  @Override
  public void add(GuardedVehicle vehicle) {
    entities.persist(vehicle);
  }

  @Override
  public List<GuardedVehicle> of(String owner, Instant at) {
    return entities
        .createQuery(
            "select v from GuardedVehicle v where v.owner = :owner"
                + " and (v.guardedUntil is null or v.guardedUntil > :at) order by v.namedAt desc, v.id",
            GuardedVehicle.class)
        .setParameter("owner", owner)
        .setParameter("at", at)
        .getResultList();
  }

  @Override
  public List<GuardedVehicle> guarded(Collection<byte[]> hashes, Instant at) {
    return entities
        .createQuery(
            "select v from GuardedVehicle v where v.hash in :hashes"
                + " and (v.guardedUntil is null or v.guardedUntil > :at) order by v.namedAt, v.id",
            GuardedVehicle.class)
        .setParameter("hashes", hashes)
        .setParameter("at", at)
        .getResultList();
  }

  @Override
  public boolean any() {
    return !entities
        .createQuery("select v.id from GuardedVehicle v", UUID.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
