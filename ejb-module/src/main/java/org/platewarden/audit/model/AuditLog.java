package org.platewarden.audit.model;

import java.util.List;

/** Where entries go; nothing is ever changed or taken away. */
public interface AuditLog {
  /** Adds an entry and sends it to the store at once. */
  default void add(AuditEntry entry) {
    addAll(List.of(entry));
  }

  /** Adds entries and sends them to the store at once. */
  void addAll(List<AuditEntry> entries);
}
