package org.platewarden.retention.store;

import java.sql.SQLException;

/** The database did not do what runs need; it may on another try. */
final class RetentionStoreFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RetentionStoreFailed(SQLException cause) {
    super("what is kept of retention runs cannot be had", cause);
  }
}
