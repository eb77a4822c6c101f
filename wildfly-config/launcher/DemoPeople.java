import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Puts the demo people into their organisation, trained, and one of them with a right that three
 * approved; where somebody is there already, nothing is changed.
 *
 * <p>From the environment: PW_URL, PW_USER and PW_PASSWORD of the application's account.
 */
class DemoPeople {
  private final Connection database;

  private DemoPeople(Connection database) {
    this.database = database;
  }

  public static void main(String[] arguments) {
    try (Connection database =
        DriverManager.getConnection(
            System.getenv("PW_URL"), System.getenv("PW_USER"), System.getenv("PW_PASSWORD"))) {
      database.setAutoCommit(false);
      new DemoPeople(database).join();
      database.commit();
    } catch (SQLException refused) {
      System.out.println("could not make the demo organisation: " + refused.getMessage());
      System.exit(1);
    }
  }

  private void join() throws SQLException {
    int made =
        run(
            "insert into agency (code, name) values ('DBA', 'Demo Border Agency') on conflict do nothing");
    if (made == 0) {
      return;
    }
    run(
        """
        insert into agency_area (code, agency, name) values
          ('OTAY-MESA', 'DBA', 'Otay Mesa'), ('LAREDO', 'DBA', 'Laredo')""");
    for (String name : List.of("lindqvist", "castillo", "okafor")) {
      add(name, null);
    }
    for (String name : List.of("reyes", "sato")) {
      add(name, "okafor");
    }
    appoint("okafor", "SUPERVISOR", null);
    appoint("lindqvist", "AGENCY_MANAGER", "OTAY-MESA");
    appoint("lindqvist", "AGENCY_MANAGER", "LAREDO");
    appoint("castillo", "PRIVACY_OFFICER", null);
    for (String name : List.of("reyes", "sato", "okafor")) {
      for (String course : List.of("LPR_SYSTEM", "PRIVACY")) {
        run(
            """
            insert into training_record (person, course, completed_at, expires_at, recorded_at, recorded_by)
            values (?, ?, now() - interval '30 days', now() + interval '335 days', now(), 'demo')""",
            name,
            course);
      }
    }
    grantReyes();
    keepOpen();
  }

  /** A demo rests for months, and nobody is there to look after its accounts. */
  private void keepOpen() throws SQLException {
    run("update account set opened_at = now() + interval '10 years'");
    run("update account set certified_at = now() - interval '340 days' where person = 'sato'");
  }

  private void add(String name, String supervisor) throws SQLException {
    run(
        """
        insert into agency_person (name, area, supervisor, joined_at)
        values (?, 'OTAY-MESA', ?, now() - interval '60 days')""",
        name,
        supervisor);
  }

  private void appoint(String holder, String office, String area) throws SQLException {
    run(
        """
        insert into office_held (id, holder, office, area, from_at, appointed_by)
        values (gen_random_uuid(), ?, ?, ?, now() - interval '60 days', 'demo')""",
        holder,
        office,
        area);
  }

  private void grantReyes() throws SQLException {
    UUID id = UUID.randomUUID();
    run(
        """
        insert into elevation_request
          (id, requester, held_right, area, sources, justification, days, levels, asked_at, expires_at)
        values (?, 'reyes', 'COMMERCIAL_READS', 'OTAY-MESA', 'commercial',
          'Made up: vehicles of case 2026-000123 leave the area of our cameras within an hour', 180, 3,
          now() - interval '3 days', now() + interval '11 days')""",
        id);
    List<String> approvers = List.of("okafor", "lindqvist", "castillo");
    List<String> offices = List.of("SUPERVISOR", "AGENCY_MANAGER", "PRIVACY_OFFICER");
    for (int level = 1; level <= approvers.size(); level++) {
      String approver = approvers.get(level - 1);
      run(
          "insert into elevation_level (request_id, level, office) values (?, ?, ?)",
          id,
          level,
          offices.get(level - 1));
      run("insert into elevation_part (request_id, person, part) values (?, ?, ?)", id, approver, level);
      run(
          """
          insert into elevation_decision
            (request_id, level, decided_by, in_place_of, verdict, reason, decided_at)
          values (?, ?, ?, ?, 'APPROVED', '', now() - interval '1 day')""",
          id,
          level,
          approver,
          approver);
    }
    run(
        """
        insert into elevation_grant (request_id, levels, holder, from_at, until_at)
        values (?, 3, 'reyes', now() - interval '1 day', now() + interval '179 days')""",
        id);
    run("insert into role_outbox (id, person, noted_at) values (gen_random_uuid(), 'reyes', now())");
  }

  private int run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }
}
