package org.platewarden.retention.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A database that may have been put back from a backup: runs that ended since then are not in it.
 * What they removed is removed again and the runs are in it again, each in one transaction.
 */
final class RestoredDatabase {
  private static final String ENDED =
      "select id::text from retention_run where ended_at is not null";

  private static final String LIST =
      """
      create temporary table if not exists removed_list (kept text not null, place text not null, number bigint not null)
        on commit delete rows""";

  private static final String NOTE =
      "insert into removed_again (run_id, removed, held, removed_at) values (?::uuid, ?, ?, now())";

  private final Connection owner;

  /** One that the tables' owner has opened. */
  RestoredDatabase(Connection owner) {
    this.owner = owner;
  }

  /**
   * What was done again.
   *
   * @param runs how many were not in the database
   * @param removed rows
   * @param held rows that a hold, or a case that is open, keeps
   */
  record Done(int runs, long removed, long held) {}

  /**
   * Removes again what the lists in a folder name whose runs are not in the database.
   *
   * @throws IOException if a list cannot be read, or is damaged; what came before it is done
   */
  Done removeAgain(Path folder) throws SQLException, IOException {
    owner.setAutoCommit(false);
    Done done = new Done(0, 0, 0);
    for (Path list : missing(folder)) {
      try {
        Done one = removeAgain(new RemovalFile(list));
        owner.commit();
        done = new Done(done.runs + 1, done.removed + one.removed, done.held + one.held);
      } finally {
        owner.rollback();
      }
    }
    return done;
  }

  private List<Path> missing(Path folder) throws SQLException, IOException {
    Set<String> ended = new HashSet<>();
    try (Statement ask = owner.createStatement();
        ResultSet row = ask.executeQuery(ENDED)) {
      while (row.next()) {
        ended.add(row.getString(1) + RemovalFile.ENDING);
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(RemovalFile.ENDING))
          .filter(file -> !ended.contains(String.valueOf(file.getFileName())))
          .sorted()
          .toList();
    }
  }

  private Done removeAgain(RemovalFile list) throws SQLException, IOException {
    try (Statement sql = owner.createStatement()) {
      sql.execute(LIST);
      String run;
      try (RunAgain again = new RunAgain(owner)) {
        list.read(again);
        run = again.end();
      }
      sql.execute("analyze removed_list");
      try (ResultSet row = sql.executeQuery("select gone, held from remove_again()")) {
        row.next();
        Done done = new Done(1, row.getLong("gone"), row.getLong("held"));
        note(run, done);
        return done;
      }
    }
  }

  private void note(String run, Done done) throws SQLException {
    try (PreparedStatement insert = owner.prepareStatement(NOTE)) {
      insert.setString(1, run);
      insert.setLong(2, done.removed);
      insert.setLong(3, done.held);
      insert.executeUpdate();
    }
  }
}
