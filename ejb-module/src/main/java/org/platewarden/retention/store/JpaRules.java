package org.platewarden.retention.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.platewarden.retention.model.RetentionPolicy;
import org.platewarden.retention.model.RetentionRule;
import org.platewarden.retention.model.Rules;

/** Rules in table {@code retention_rule}. */
@ApplicationScoped
class JpaRules implements Rules {
  @PersistenceContext EntityManager entities;

  @Override
  public void add(RetentionRule drafted) {
    entities.persist(drafted);
  }

  @Override
  public Optional<RetentionRule> findToChange(long number) {
    return Optional.ofNullable(
        entities.find(RetentionRule.class, number, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public RetentionPolicy policy() {
    return new RetentionPolicy(
        entities
            .createQuery("select r from RetentionRule r order by r.id", RetentionRule.class)
            .getResultList()
            .stream()
            .map(RetentionRule::summary)
            .toList());
  }
}
