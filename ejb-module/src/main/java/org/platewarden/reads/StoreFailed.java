package org.platewarden.reads;

import java.sql.SQLException;

/** The database did not do what it was asked; asking again may help. */
public final class StoreFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A failure.
   *
   * @param message what could not be done
   * @param cause as the driver tells it
   */
  public StoreFailed(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * Whether the database itself is out of reach or out of room, so that nobody's work can be done
   * now: SQL states of connections (08), resources (53), operators (57) and the system (58), and
   * failures of the pool, which have none.
   */
  public static boolean isStoreDown(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException refused) {
        String state = refused.getSQLState();
        return state == null || state.matches("(08|53|57P|58).*");
      }
    }
    return false;
  }
}
