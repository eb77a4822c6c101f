import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Opens the cases of the demo people, where they are not there yet; nothing else is changed.
 *
 * <p>From the environment: PW_URL, PW_USER and PW_PASSWORD of the application's account.
 */
class DemoCases {
  private static final String OPEN =
      """
      insert into agency_case (id, number, offence, title, agency, opened_at, opened_by)
      values (nextval('agency_case_id_seq'), ?, ?, ?, 'Demo Border Agency', now(), ?)
      on conflict (number) do nothing returning id""";
  private static final String LIST =
      """
      insert into case_officer (id, case_id, officer, added_at, added_by)
      values (nextval('case_officer_id_seq'), ?, ?, now(), ?)""";
  private static final String REGISTER =
      """
      insert into case_subject (id, case_id, plate, issuer, evidence, registered_at, registered_by)
      values (nextval('case_subject_id_seq'), ?, ?, ?, ?, now(), ?)""";

  public static void main(String[] arguments) {
    try (Connection database =
        DriverManager.getConnection(
            System.getenv("PW_URL"), System.getenv("PW_USER"), System.getenv("PW_PASSWORD"))) {
      database.setAutoCommit(false);
      open(database, "2026-000123", "FELONY", "Vehicles taken from the lots at Otay Mesa", "7PWD413");
      open(database, "2026-000207", "FELONY", "Contraband through Laredo", "KWR5821");
      database.commit();
    } catch (SQLException refused) {
      System.out.println("could not open the demo cases: " + refused.getMessage());
      System.exit(1);
    }
  }

  private static void open(
      Connection database, String number, String offence, String title, String plate)
      throws SQLException {
    String officer = "reyes";
    try (PreparedStatement opening = database.prepareStatement(OPEN)) {
      set(opening, number, offence, title, officer);
      try (ResultSet opened = opening.executeQuery()) {
        if (opened.next()) {
          long id = opened.getLong(1);
          run(database, LIST, id, officer, officer);
          String issuer = plate.startsWith("7") ? "US-CA" : "US-TX";
          String evidence = "Made up: the owner reported it, and a witness saw it leave the lot";
          run(database, REGISTER, id, plate, issuer, evidence, officer);
        }
      }
    }
  }

  private static void run(Connection database, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      set(statement, values);
      statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
