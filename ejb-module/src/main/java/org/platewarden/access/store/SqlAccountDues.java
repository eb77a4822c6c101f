package org.platewarden.access.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.access.AccessDue;
import org.platewarden.access.Account;
import org.platewarden.access.model.AccountDues;

/**
 * What is due, by the tables of accounts and transfers. Told is the supervisor and the manager of
 * the area; where there is neither, the privacy officers.
 */
@ApplicationScoped
class SqlAccountDues implements AccountDues {
  /** Who answers for the accounts in a table {@code meant} of name, area, supervisor. */
  private static final String ANSWERABLE =
      """
      near as (
        select meant.name, supervisor as told from meant
          join office_held held on holder = supervisor and office = 'SUPERVISOR' and held.until_at is null
        union
        select meant.name, holder from meant
          join office_held held on office = 'AGENCY_MANAGER' and held.area = meant.area
            and held.until_at is null and holder <> meant.name),
      answerable as (
        select name, told from near
        union
        select meant.name, holder from meant
          join office_held held on office = 'PRIVACY_OFFICER' and held.until_at is null and holder <> meant.name
        where not exists (select from near where near.name = meant.name))
      """;

  private static final String STILL_HERE =
      "exists (select from agency_person still where still.name = told and still.left_at is null)";

  /** Certified for so many hours; days would be as long as the session's time zone has them. */
  private static final String ENDS =
      """
      with meant as (
        select name, area, supervisor, certified_at + make_interval(hours => ?) as ends_at
        from account join agency_person on name = person
        where closed_at is null and left_at is null),
      """
          + ANSWERABLE
          + """
      select meant.name, told, ends_at from meant join answerable on answerable.name = meant.name
      where ends_at > ? and ends_at <= ? and\s"""
          + STILL_HERE
          + " order by ends_at, meant.name, told";

  private static final String CLOSED =
      """
      with meant as (
        select name, area, supervisor, closed_at from account join agency_person on name = person
        where closed_at > ? and closed_why <> 'BY_MANAGER' and left_at is null),
      """
          + ANSWERABLE
          + """
      select meant.name, told, closed_at from meant
        join (select name, told from answerable union select name, name from meant) informed
          on informed.name = meant.name
      where\s"""
          + STILL_HERE
          + " order by closed_at, meant.name, told";

  private static final String MOVED =
      """
      with moved as (select id, person, from_area, to_area, from_supervisor, to_supervisor
                     from agency_transfer where at > ?),
      informed as (
        select id, from_supervisor as told from moved
        union
        select id, to_supervisor from moved
        union
        select moved.id, holder from moved
          join office_held held on office = 'AGENCY_MANAGER' and held.area in (from_area, to_area)
        where held.until_at is null)
      select moved.id, person, told, from_area, to_area from moved join informed using (id)
      where told is not null and told <> person and\s"""
          + STILL_HERE
          + " order by moved.id, told";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  private Statements sql() {
    return new Statements(database);
  }

  @Override
  public List<AccessDue> accountsThatEnd(Instant now, Instant before) {
    return sql().list(ENDS, SqlAccountDues::ends, (int) Account.CERTIFIED.toHours(), now, before);
  }

  private static AccessDue ends(ResultSet row) throws SQLException {
    return new AccessDue.AccountEnds(
        row.getString("name"), row.getString("told"), Statements.instant(row, "ends_at"));
  }

  @Override
  public List<AccessDue> closedSince(Instant since) {
    return sql()
        .list(
            CLOSED,
            row ->
                new AccessDue.AccountClosed(
                    row.getString("name"),
                    row.getString("told"),
                    Statements.instant(row, "closed_at")),
            since);
  }

  @Override
  public List<AccessDue> movedSince(Instant since) {
    return sql()
        .list(
            MOVED,
            row ->
                new AccessDue.PersonMoved(
                    row.getObject("id", UUID.class),
                    row.getString("person"),
                    row.getString("told"),
                    row.getString("from_area"),
                    row.getString("to_area")),
            since);
  }
}
