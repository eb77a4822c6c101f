package org.platewarden.it.support;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * A database of its own on the tests' real PostgreSQL, with the product's tables and nothing in
 * them, so that an answer is known to the last read. The application's connection has the settings
 * that it has in the server.
 */
public final class FreshDatabase implements AutoCloseable {
  private static final String SETTINGS =
      "-c%20plan_cache_mode=force_generic_plan%20-c%20statement_timeout=30s";

  private final String name;
  private final Connection application;
  private UnaryOperator<Connection> view = UnaryOperator.identity();

  private FreshDatabase(String name, Connection application) {
    this.name = name;
    this.application = application;
  }

  /** A database of this name, made anew. */
  public static FreshDatabase fresh(String name) throws SQLException, IOException {
    drop(name);
    try (Connection server = TestStack.asSuperuser("postgres")) {
      run(server, "create database " + name + " owner " + TestStack.ownerAccount());
    }
    try (Connection made = TestStack.asSuperuser(name)) {
      run(made, "create schema platewarden authorization " + TestStack.ownerAccount());
      run(made, "grant usage on schema platewarden to " + TestStack.applicationAccount());
    }
    try (Connection owner = TestStack.asOwner(name)) {
      for (Path migration : migrations()) {
        run(
            owner,
            Files.readString(migration)
                .replace("${app_role}", TestStack.applicationAccount())
                .replace("${reader_role}", TestStack.readerAccount()));
      }
    }
    return new FreshDatabase(name, TestStack.asApplication(name, SETTINGS));
  }

  private static List<Path> migrations() throws IOException {
    try (var files = Files.list(ProjectFiles.at("ejb-module/src/main/resources/db/migration"))) {
      return files.sorted().toList();
    }
  }

  /** Runs a statement as the tables' owner. */
  public void asOwner(String sql) throws SQLException {
    try (Connection owner = TestStack.asOwner(name)) {
      run(owner, sql);
    }
  }

  /** A connection of the tables' owner. */
  public Connection owner() throws SQLException {
    return TestStack.asOwner(name);
  }

  /** With the rights that the application has. */
  public Connection application() {
    return application;
  }

  /** What the stores are given from now on in place of the bare connection. */
  public void showThrough(UnaryOperator<Connection> glass) {
    view = glass;
  }

  /** The one connection, as a pool would give it: closing it gives it back. */
  public DataSource pool() {
    return pool(() -> view.apply(lent(application)));
  }

  /** Another connection, as a pool would give it. */
  public static DataSource lending(Connection connection) {
    return pool(() -> lent(connection));
  }

  private static DataSource pool(Supplier<Connection> lender) {
    return (DataSource)
        Proxy.newProxyInstance(
            FreshDatabase.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> lender.get());
  }

  private static Connection lent(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            FreshDatabase.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public void close() throws SQLException {
    application.close();
    drop(name);
  }

  private static void drop(String name) throws SQLException {
    try (Connection server = TestStack.asSuperuser("postgres")) {
      run(server, "drop database if exists " + name + " with (force)");
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
