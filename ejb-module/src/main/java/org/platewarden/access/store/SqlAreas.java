package org.platewarden.access.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.access.AgencyToAdd;
import org.platewarden.access.AreaToAdd;
import org.platewarden.access.Member;
import org.platewarden.access.Transfer;
import org.platewarden.access.model.Areas;

/** Agencies and areas, in the tables {@code agency*}. */
@ApplicationScoped
class SqlAreas implements Areas {
  private static final String TRANSFER =
      """
      insert into agency_transfer
        (id, person, from_area, to_area, from_supervisor, to_supervisor, at, by)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String END_DELEGATIONS =
      "update office_delegation set ended_at = ? where holder = ? and ended_at is null";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  private Statements sql() {
    return new Statements(database);
  }

  @Override
  public List<AgencyToAdd> agencies() {
    return sql()
        .list(
            "select code, name from agency order by name",
            row -> new AgencyToAdd(row.getString(1), row.getString(2)));
  }

  @Override
  public List<AreaToAdd> areas() {
    return sql()
        .list(
            "select code, agency, name from agency_area order by name",
            row -> new AreaToAdd(row.getString(1), row.getString(2), row.getString(3)));
  }

  @Override
  public boolean add(AgencyToAdd agency) {
    return sql()
            .change(
                "insert into agency (code, name) values (?, ?) on conflict do nothing",
                agency.code(),
                agency.name())
        == 1;
  }

  @Override
  public boolean add(AreaToAdd area) {
    return sql()
            .change(
                """
                insert into agency_area (code, agency, name) values (?, ?, ?)
                on conflict do nothing""",
                area.code(),
                area.agency(),
                area.name())
        == 1;
  }

  @Override
  public void add(UUID id, Transfer transfer, Member before, Instant at, String by) {
    sql()
        .change(
            TRANSFER,
            id,
            transfer.person(),
            before.area(),
            transfer.area(),
            before.supervisor().orElse(null),
            transfer.supervisor().orElse(null),
            at,
            by);
  }

  @Override
  public void endDuties(String person, String area, Instant at) {
    int ended =
        sql()
            .change(
                "update office_held set until_at = ? where holder = ? and area = ? and until_at is null",
                at,
                person,
                area);
    if (ended > 0) {
      sql().change(END_DELEGATIONS + " and office = 'AGENCY_MANAGER'", at, person);
    }
    sql()
        .change(
            """
            update agency_person set supervisor = null
            where supervisor = ? and area = ? and left_at is null""",
            person,
            area);
  }

  @Override
  public void endAllDuties(String person, Instant at) {
    sql()
        .change(
            "update office_held set until_at = ? where holder = ? and until_at is null",
            at,
            person);
    sql().change(END_DELEGATIONS, at, person);
    sql()
        .change(
            "update agency_person set supervisor = null where supervisor = ? and left_at is null",
            person);
  }
}
