package org.platewarden.reads.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/** One connection as the application and one as the owner, held for a whole run. */
final class BenchDatabase implements AutoCloseable {
  private final Connection application;
  private final Connection owner;

  private BenchDatabase(Connection application, Connection owner) {
    this.application = application;
    this.owner = owner;
  }

  static BenchDatabase ofEnvironment() throws SQLException {
    String url = env("PW_URL");
    return new BenchDatabase(
        asApplication(url), DriverManager.getConnection(url, env("PW_USER"), env("PW_PASSWORD")));
  }

  private static Connection asApplication(String url) throws SQLException {
    Connection application =
        DriverManager.getConnection(url, env("PW_APP_USER"), env("PW_APP_PASSWORD"));
    try (Statement asInTheServer = application.createStatement()) {
      asInTheServer.execute("set plan_cache_mode = force_generic_plan");
    }
    return application;
  }

  private static String env(String name) {
    return Objects.requireNonNull(System.getenv(name), name + " is not set");
  }

  /** The application's connection, which ignores being closed, as a pool's would. */
  Connection application() {
    return kept(application);
  }

  /** One more connection as the application. */
  Connection anotherApplication() throws SQLException {
    return asApplication(env("PW_URL"));
  }

  private static Connection kept(Connection application) {
    return (Connection)
        Proxy.newProxyInstance(
            BenchDatabase.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(application, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  Connection owner() {
    return owner;
  }

  /** One more connection as the owner. */
  Connection another() throws SQLException {
    return DriverManager.getConnection(env("PW_URL"), env("PW_USER"), env("PW_PASSWORD"));
  }

  void asOwner(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The application's connection as the stores want it. */
  DataSource pool() {
    return poolOf(application);
  }

  /** A pool of just this connection. */
  static DataSource poolOf(Connection connection) {
    return (DataSource)
        Proxy.newProxyInstance(
            BenchDatabase.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getConnection")) {
                return kept(connection);
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }

  @Override
  public void close() throws SQLException {
    application.close();
    owner.close();
  }
}
