package org.platewarden.it.retention;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.platewarden.it.support.TestStack;

/**
 * One connection with the application's rights, given out as a pool would; the server ends it at
 * the statement that a test chooses, as if the product's process were killed there.
 */
final class FragileConnection implements AutoCloseable {
  private static final String SETTINGS =
      "-c%20plan_cache_mode=force_generic_plan%20-c%20statement_timeout=30s";

  private final String database;
  private Connection connection;
  private int statementsLeft = -1;

  FragileConnection(String database) throws SQLException {
    this.database = database;
    connection = TestStack.asApplication(database, SETTINGS);
  }

  /** From now on so many statements are begun; at the one after them the server ends it. */
  void breakAfter(int statements) {
    statementsLeft = statements;
  }

  /** Whether it was ended. */
  boolean isBroken() throws SQLException {
    return connection.isClosed() || !connection.isValid(1);
  }

  /** As after a restart. */
  void mend() throws SQLException {
    statementsLeft = -1;
    connection.close();
    connection = TestStack.asApplication(database, SETTINGS);
  }

  DataSource pool() {
    return (DataSource)
        Proxy.newProxyInstance(
            FragileConnection.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> lent());
  }

  private Connection lent() {
    return (Connection)
        Proxy.newProxyInstance(
            FragileConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              if (method.getName().equals("prepareStatement") && statementsLeft-- == 0) {
                end();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void end() throws SQLException {
    int process;
    try (Statement ask = connection.createStatement();
        ResultSet row = ask.executeQuery("select pg_backend_pid()")) {
      row.next();
      process = row.getInt(1);
    }
    try (Connection server = TestStack.asSuperuser("postgres");
        Statement kill = server.createStatement()) {
      kill.execute("select pg_terminate_backend(" + process + ", 5000)");
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
