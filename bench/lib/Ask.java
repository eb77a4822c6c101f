import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs a statement in the product's schema; prints the first value of its answer, if it has one. */
class Ask {
  public static void main(String[] statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                System.getenv("PW_URL"), System.getenv("PW_USER"), System.getenv("PW_PASSWORD"));
        Statement sql = connection.createStatement()) {
      connection.setSchema("platewarden");
      if (sql.execute(statement[0])) {
        try (ResultSet row = sql.getResultSet()) {
          row.next();
          System.out.println(row.getString(1));
        }
      }
    }
  }
}
