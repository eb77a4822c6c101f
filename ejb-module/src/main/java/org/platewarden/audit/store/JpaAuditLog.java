package org.platewarden.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.platewarden.audit.model.AuditEntry;
import org.platewarden.audit.model.AuditLog;

/** The trail in table {@code audit_entry}, where the application may only INSERT and SELECT. */
@ApplicationScoped
class JpaAuditLog implements AuditLog {
  @PersistenceContext EntityManager entities;

  @Override
  public void addAll(List<AuditEntry> entries) {
    entries.forEach(entities::persist);
    entities.flush();
  }
}
