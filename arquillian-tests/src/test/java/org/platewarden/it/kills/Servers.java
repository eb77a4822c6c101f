package org.platewarden.it.kills;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/** The stack that is killed, as the launcher started it. */
final class Servers {
  private final Path home = Path.of(Account.env("PLATEWARDEN_HOME"));
  private final Path run = home.resolve("run");

  /** Ends a server with all its processes at once, as a power cut does to a program. */
  void kill(String name) throws IOException, InterruptedException {
    String pid = Files.readString(run.resolve(name + ".pid")).strip().replaceFirst(" .*", "");
    for (ProcessHandle child :
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().descendants().toList()) {
      child.destroyForcibly();
    }
    command("kill", "-KILL", "--", "-" + pid);
  }

  /** Starts whatever is down; comes back when the product says that it is ready. */
  void up() throws IOException, InterruptedException {
    command("bash", home.resolve("start-again").toString());
  }

  /** Starts PostgreSQL alone. */
  void startDatabase() throws IOException, InterruptedException {
    command("bash", home.resolve("start-again").toString(), "start_postgres");
  }

  /** Whether a commit is on disk before it is acknowledged; the product never asks for less. */
  static void commitToDisk(boolean wanted) throws SQLException {
    asSuperuser("alter system set synchronous_commit = " + (wanted ? "on" : "off"));
    asSuperuser("select pg_reload_conf()");
  }

  /** Runs a statement that the product may not. */
  static void asSuperuser(String statement) throws SQLException {
    String url = Account.env("PW_URL");
    try (Connection superuser =
            DriverManager.getConnection(url, "postgres", Account.env("PW_SUPERUSER_PASSWORD"));
        Statement sql = superuser.createStatement()) {
      sql.execute(statement);
    }
  }

  private void command(String... words) throws IOException, InterruptedException {
    File log = run.resolve("kills.log").toFile();
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
            .start();
    if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException(String.join(" ", words) + " failed; see " + log);
    }
  }
}
