package org.platewarden.audit.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.LogFolder;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.audit.tlog.VerifierKey;

/**
 * Checks the trail in the database against its log: {@code java -cp ejb-module.jar:postgresql.jar
 * org.platewarden.audit.store.FsckProgram FOLDER LOG_KEY [WITNESS_KEY ...]}, keys as for verifying.
 * From the environment: PW_URL, PW_USER and PW_PASSWORD of an account that need only read, and
 * PW_WITNESSED, the text of the checkpoint that the witness cosigned last, if it is known. Exit
 * code 0: as sealed; 1: not, with a line for each finding; 2: wrong call, or not to be read.
 */
public final class FsckProgram {
  private static final int GOOD = 0;
  private static final int FINDINGS = 1;
  private static final int WRONG_CALL = 2;
  private static final int MOST_LINES = 1_000;

  private final PrintStream terminal;
  private final Map<String, String> environment;

  FsckProgram(PrintStream terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.environment = environment;
  }

  /** Runs it. */
  public static void main(String[] words) {
    int code = new FsckProgram(System.out, System.getenv()).run(List.of(words));
    System.exit(code);
  }

  int run(List<String> words) {
    if (words.size() < 2) {
      return refuse("FOLDER LOG_KEY [WITNESS_KEY ...] is wanted");
    }
    try (Connection connection = connect()) {
      List<VerifierKey> keys = VerifierKey.named(words.subList(1, words.size()));
      OutsideLog outside = atOneMoment(connection, new LogFolder(Path.of(words.get(0))), keys);
      TrailFsck.Result trail = TrailFsck.of(connection, outside);
      return tell(trail.and(new RowsWithoutEntry(connection).find()), outside);
    } catch (SQLException unreadable) {
      return refuse("the database cannot be read: " + unreadable.getMessage());
    } catch (IOException unreadable) {
      return refuse("cannot be read: " + unreadable.getMessage());
    } catch (LogRefused refused) {
      return refuse(refused.reason());
    }
  }

  private Connection connect() throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            environment.getOrDefault("PW_URL", ""),
            environment.getOrDefault("PW_USER", ""),
            environment.getOrDefault("PW_PASSWORD", ""));
    try (Statement set = connection.createStatement()) {
      set.execute("set search_path to platewarden");
      set.execute("set lock_timeout to '60s'");
    }
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return connection;
  }

  /** While nothing is sealed or published, for as long as it takes to look at the edge. */
  private OutsideLog atOneMoment(Connection connection, LogFolder folder, List<VerifierKey> keys)
      throws SQLException {
    Optional<Checkpoint> witnessed =
        Optional.ofNullable(environment.get("PW_WITNESSED"))
            .filter(text -> !text.isBlank())
            .map(text -> Checkpoint.read(text.strip() + "\n"));
    connection.setAutoCommit(true);
    execute(connection, "select pg_advisory_lock(" + SqlLogStore.LOCK + ")");
    try {
      connection.setAutoCommit(false);
      execute(connection, "select 1"); // from here on the transaction sees this moment
      return OutsideLog.of(folder, keys.getFirst(), keys.subList(1, keys.size()), witnessed);
    } finally {
      execute(connection, "select pg_advisory_unlock(" + SqlLogStore.LOCK + ")");
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  private int tell(TrailFsck.Result result, OutsideLog outside) {
    result.notes().forEach(note -> terminal.println("note: " + note));
    result.findings().stream()
        .limit(MOST_LINES)
        .forEach(finding -> terminal.println(finding.line()));
    if (!result.findings().isEmpty()) {
      terminal.printf(
          "NOT as sealed: %d findings%s%n",
          result.findings().size(),
          result.findings().size() > MOST_LINES
              ? ", the first %d shown".formatted(MOST_LINES)
              : "");
      return FINDINGS;
    }
    terminal.printf(
        "as sealed: %d entries, %d checkpoints; %d published, %s cosigned, %d waiting%n",
        result.head().size(),
        result.checkpoints(),
        outside.publishedSize(),
        outside.witnessed().map(it -> String.valueOf(it.size())).orElse("not known how many"),
        result.waiting());
    return GOOD;
  }

  private int refuse(String why) {
    terminal.println(why);
    return WRONG_CALL;
  }
}
