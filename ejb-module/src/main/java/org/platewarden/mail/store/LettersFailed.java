package org.platewarden.mail.store;

import java.sql.SQLException;

/** Letters could not be read or kept. */
final class LettersFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LettersFailed(SQLException cause) {
    super("letters cannot be read or kept now", cause);
  }
}
