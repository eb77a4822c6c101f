package org.platewarden.audit.model;

/** Where entries go; nothing is ever changed or taken away. */
public interface AuditLog {
  /** Adds an entry and sends it to the store at once. */
  void add(AuditEntry entry);
}
