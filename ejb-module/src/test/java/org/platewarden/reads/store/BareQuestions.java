package org.platewarden.reads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.CappedTotal;
import org.platewarden.reads.PageAsked;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.search.SearchReads;

/**
 * What no product could do without: the statements of one query, over a connection of its own that
 * is kept, and one commit of an entry as long as the trail's.
 */
final class BareQuestions implements AutoCloseable {
  private static final String ENTRY =
      """
      insert into audit_entry (id, attempt_id, step, action, at, actor, session, address, subject)
      values (?, ?, 'DONE', 'QUERY_READS', now(), 'a bench', 'f3a9c1d2e4b56870', '192.0.2.17', ?)""";

  private final Connection connection;
  private final ReadsFinder finder = new ReadsFinder();

  BareQuestions(BenchDatabase database) throws SQLException {
    connection = database.anotherApplication();
    SqlVehicleNames names = new SqlVehicleNames();
    names.database = BenchDatabase.poolOf(connection);
    finder.database = BenchDatabase.poolOf(connection);
    finder.names = names;
  }

  /** The first page and, where there is more, how many there are; then the commit. */
  void ask(String plate, TimeWindow window, String subject) throws SQLException {
    ReadsQuery query = ReadsQuery.of(new PlatePattern(plate), window);
    if (finder.find(query, PageAsked.first(SearchReads.PAGE)).more()) {
      finder.count(query, CappedTotal.MOST + 1);
    }
    try (PreparedStatement entry = connection.prepareStatement(ENTRY)) {
      UUID id = UUID.randomUUID();
      entry.setObject(1, id);
      entry.setObject(2, id);
      entry.setString(3, subject);
      entry.executeUpdate();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
