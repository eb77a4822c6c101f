package org.platewarden.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Attempts that go on the trail in the very statement that does their work, so that both cost one
 * way to the database and one commit, and neither can be there without the other.
 */
public interface SettledEntries {
  /**
   * A table expression of a {@code with} list that adds so many entries; it is called by nobody.
   */
  String expression(int attempts);

  /**
   * Binds the values of {@link #expression}.
   *
   * @param first the position of its first value
   * @return the position behind its last
   */
  int bind(PreparedStatement statement, int first, List<SettledAttempt> attempts)
      throws SQLException;
}
