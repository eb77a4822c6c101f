package org.platewarden.retention.model;

import java.util.Optional;

/** Where rules are kept. */
public interface Rules {
  /** Keeps a new one. */
  void add(RetentionRule drafted);

  /** One, and nobody else changes it until the transaction ends. */
  Optional<RetentionRule> findToChange(long number);

  /** All that were ever made. */
  RetentionPolicy policy();
}
