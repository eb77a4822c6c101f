package org.platewarden.purpose.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.platewarden.purpose.model.AgencyPurpose;
import org.platewarden.purpose.model.Purposes;

/** Purposes in table {@code agency_purpose}. */
@ApplicationScoped
class JpaPurposes implements Purposes {
  @PersistenceContext EntityManager entities;

  @Override
  public Optional<AgencyPurpose> find(String code) {
    return Optional.ofNullable(entities.find(AgencyPurpose.class, code))
        .filter(AgencyPurpose::inUse);
  }

  @Override
  public List<AgencyPurpose> list() {
    return entities
        .createQuery(
            "select p from AgencyPurpose p where p.inUse order by p.position", AgencyPurpose.class)
        .getResultList();
  }
}
