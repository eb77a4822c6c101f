import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes the roles and databases in a PostgreSQL that the launcher started; run again, it sets the
 * passwords and rights anew and changes nothing else.
 *
 * <p>pw_owner owns the database platewarden and is the only one who may change its tables; pw_app,
 * whom the portal uses, may do what a migration grants; pw_reader, who checks the trail, only reads;
 * keycloak has a database of its own.
 *
 * <p>From the environment: PW_URL (ends with a slash), and the passwords PW_PASSWORD (superuser),
 * PW_OWNER_PASSWORD, PW_APP_PASSWORD, PW_READER_PASSWORD, PW_KEYCLOAK_PASSWORD.
 */
class SetUpDatabase {

  public static void main(String[] arguments) {
    try {
      try (Connection server = connect("postgres")) {
        role(server, "pw_owner", "PW_OWNER_PASSWORD");
        role(server, "pw_app", "PW_APP_PASSWORD");
        role(server, "pw_reader", "PW_READER_PASSWORD");
        role(server, "keycloak", "PW_KEYCLOAK_PASSWORD");
        database(server, "platewarden", "pw_owner");
        database(server, "keycloak", "keycloak");
        run(server, "REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
        run(server, "GRANT CONNECT, TEMPORARY ON DATABASE platewarden TO pw_app");
        run(server, "GRANT CONNECT ON DATABASE platewarden TO pw_reader");
        run(server, "ALTER ROLE pw_reader SET default_transaction_read_only = on");
        run(server, "ALTER ROLE pw_owner IN DATABASE platewarden SET search_path = platewarden");
        run(server, "ALTER ROLE pw_app IN DATABASE platewarden SET search_path = platewarden");
      }
      try (Connection product = connect("platewarden")) {
        run(product, "CREATE SCHEMA IF NOT EXISTS platewarden AUTHORIZATION pw_owner");
        run(product, "GRANT USAGE ON SCHEMA platewarden TO pw_app");
        run(product, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
      }
    } catch (SQLException refused) {
      System.out.println("could not set up the database: " + refused.getMessage());
      System.exit(1);
    }
  }

  private static Connection connect(String database) throws SQLException {
    String url = System.getenv("PW_URL") + database;
    return DriverManager.getConnection(url, "postgres", System.getenv("PW_PASSWORD"));
  }

  private static void role(Connection server, String name, String passwordVariable)
      throws SQLException {
    if (!isThere(server, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
      run(server, "CREATE ROLE " + name + " NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION");
    }
    // no parameters in this statement; the password is letters and digits, made by the launcher
    String password = System.getenv(passwordVariable);
    if (!password.matches("[A-Za-z0-9]{20,}")) {
      throw new SQLException(passwordVariable + " is not 20 or more letters and digits");
    }
    run(server, "ALTER ROLE " + name + " LOGIN PASSWORD '" + password + "'");
  }

  private static void database(Connection server, String name, String owner) throws SQLException {
    if (!isThere(server, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
      run(server, "CREATE DATABASE " + name + " OWNER " + owner);
    }
    run(server, "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
  }

  private static boolean isThere(Connection server, String query, String name) throws SQLException {
    try (PreparedStatement statement = server.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void run(Connection server, String sql) throws SQLException {
    try (Statement statement = server.createStatement()) {
      statement.execute(sql);
    }
  }
}
