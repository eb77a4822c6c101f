package org.platewarden.compliance.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.LogFolder;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.compliance.LedgerWeek;

/**
 * Holds the public ledger against the trail and the published log: {@code java -cp
 * ejb-module.jar:postgresql.jar org.platewarden.compliance.store.LedgerProgram PUBLISHED_FOLDER}.
 * From the environment: PW_URL, PW_USER and PW_PASSWORD of an account that need only read. Exit
 * code 0: each week has as many lines as the trail has queries, and its root is the log's; 1: not,
 * with a line for each finding; 2: wrong call, or not to be read.
 */
public final class LedgerProgram {
  private static final int GOOD = 0;
  private static final int FINDINGS = 1;
  private static final int WRONG_CALL = 2;
  private static final int HEAD_LINES = 6;

  private static final String WEEKS =
      "select week, size, root, queries, body from public_ledger order by week";

  private static final String COUNT =
      """
      select count(*) from audit_entry
      where id = attempt_id and action in ('QUERY_READS', 'LOOK_UP_VENDORS') and at >= ? and at < ?
        and coalesce(substring(subject from '(?:^|; )page=([^;]*)'), 'first') = 'first'""";

  private final Connection database;
  private final PrintStream terminal;
  private int findings;

  private LedgerProgram(Connection database, PrintStream terminal) {
    this.database = database;
    this.terminal = terminal;
  }

  /** Runs it. */
  public static void main(String[] words) {
    System.exit(run(List.of(words), System.getenv(), System.out));
  }

  static int run(List<String> words, Map<String, String> environment, PrintStream terminal) {
    if (words.size() != 1) {
      terminal.println("PUBLISHED_FOLDER is wanted");
      return WRONG_CALL;
    }
    try (Connection connection =
        DriverManager.getConnection(
            environment.getOrDefault("PW_URL", ""),
            environment.getOrDefault("PW_USER", ""),
            environment.getOrDefault("PW_PASSWORD", ""))) {
      connection.setReadOnly(true);
      connection.setSchema("platewarden");
      return new LedgerProgram(connection, terminal).run(Path.of(words.getFirst()));
    } catch (SQLException unreadable) {
      terminal.println("the database cannot be read: " + unreadable.getMessage());
      return WRONG_CALL;
    } catch (LogRefused noLog) {
      terminal.println("the published log cannot be read: " + noLog.reason());
      return WRONG_CALL;
    }
  }

  private int run(Path published) throws SQLException, LogRefused {
    LogFolder folder = new LogFolder(published);
    long now = Checkpoint.read(folder.checkpoint().text()).size();
    int weeks = 0;
    long queries = 0;
    try (PreparedStatement select = database.prepareStatement(WEEKS);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        weeks++;
        queries += row.getLong("queries");
        check(row, folder, now);
      }
    }
    if (findings > 0) {
      terminal.printf("NOT as the trail: %d findings%n", findings);
      return FINDINGS;
    }
    terminal.printf("as the trail: %d weeks, %d queries%n", weeks, queries);
    return GOOD;
  }

  private void check(ResultSet row, LogFolder folder, long now) throws SQLException, LogRefused {
    String week = row.getString("week");
    long told = row.getLong("queries");
    long lines = row.getString("body").lines().count() - HEAD_LINES;
    long counted = count(LedgerWeek.read(week));
    if (told != counted || lines != counted) {
      find(
          "%s: the trail has %d queries, the ledger says %d and has %d lines"
              .formatted(week, counted, told, lines));
    }
    long size = row.getLong("size");
    String root = size > now ? "" : HexFormat.of().formatHex(folder.tree(now).rootAt(size).bytes());
    if (!root.equals(row.getString("root"))) {
      find("%s: the published log of size %d has another root".formatted(week, size));
    }
  }

  private long count(LedgerWeek week) throws SQLException {
    try (PreparedStatement select = database.prepareStatement(COUNT)) {
      select.setObject(1, week.window().from().atOffset(ZoneOffset.UTC));
      select.setObject(2, week.window().until().atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void find(String what) {
    findings++;
    terminal.println(what);
  }
}
