package org.platewarden.access.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.access.Appointment;
import org.platewarden.access.Area;
import org.platewarden.access.Course;
import org.platewarden.access.Delegation;
import org.platewarden.access.HeldOffice;
import org.platewarden.access.Member;
import org.platewarden.access.Office;
import org.platewarden.access.PersonToKeep;
import org.platewarden.access.TrainingRecord;
import org.platewarden.access.model.Elevations;
import org.platewarden.access.model.HeldGrant;
import org.platewarden.access.model.Organisation;
import org.platewarden.access.model.People;
import org.platewarden.access.model.Standing;

/** The organisation, in the tables {@code agency*}, {@code office_*}, {@code training_record}. */
@ApplicationScoped
class SqlPeople implements People, Organisation, Standing.Source {
  private static final String MEMBERS =
      "select name, area, supervisor, joined_at, left_at from agency_person where ";

  private static final String HOLDS =
      """
      select from office_held where holder = ? and office = ?
        and (area is null or area = ?) and from_at <= ? and (until_at is null or until_at > ?)""";

  private static final String STANDS_IN =
      """
      select holder from office_delegation where delegate = ? and office = ?
        and from_at <= ? and until_at > ? and (ended_at is null or ended_at > ?)
      order by holder""";

  private static final String CURRENT =
      """
      select distinct course from training_record
      where person = ? and completed_at <= ? and expires_at > ?""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Inject Elevations elevations;

  private Statements sql() {
    return new Statements(database);
  }

  @Override
  public List<Area> areas() {
    return sql()
        .list(
            """
            select area.code, area.name, agency.name from agency_area area
              join agency on agency.code = area.agency order by area.name""",
            row -> new Area(row.getString(1), row.getString(2), row.getString(3)));
  }

  @Override
  public List<Member> all() {
    return sql().list(MEMBERS + "true order by name", SqlPeople::member);
  }

  @Override
  public Optional<Member> find(String name) {
    return sql().list(MEMBERS + "name = ?", SqlPeople::member, name).stream().findFirst();
  }

  @Override
  public List<Member> supervisedBy(String supervisor) {
    return sql()
        .list(
            MEMBERS + "supervisor = ? and left_at is null order by name",
            SqlPeople::member,
            supervisor);
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        row.getString("name"),
        row.getString("area"),
        Optional.ofNullable(row.getString("supervisor")),
        Statements.instant(row, "joined_at"),
        Statements.maybe(row, "left_at"));
  }

  @Override
  public void add(PersonToKeep person, Instant at) {
    sql()
        .change(
            "insert into agency_person (name, area, supervisor, joined_at) values (?, ?, ?, ?)",
            person.name(),
            person.area(),
            person.supervisor().orElse(null),
            at);
  }

  @Override
  public void move(PersonToKeep person) {
    sql()
        .change(
            "update agency_person set area = ?, supervisor = ? where name = ?",
            person.area(),
            person.supervisor().orElse(null),
            person.name());
  }

  @Override
  public boolean leave(String name, Instant at) {
    return sql()
            .change(
                "update agency_person set left_at = ? where name = ? and left_at is null", at, name)
        == 1;
  }

  @Override
  public List<HeldOffice> offices(Instant at) {
    return sql()
        .list(
            """
            select id, holder, office, area, from_at, until_at from office_held
            where from_at <= ? and (until_at is null or until_at > ?)
            order by office, area, holder""",
            row ->
                new HeldOffice(
                    row.getObject("id", UUID.class),
                    row.getString("holder"),
                    Office.valueOf(row.getString("office")),
                    Optional.ofNullable(row.getString("area")),
                    Statements.instant(row, "from_at"),
                    Statements.maybe(row, "until_at")),
            at,
            at);
  }

  @Override
  public void appoint(UUID id, Appointment appointment, Instant from, String by) {
    sql()
        .change(
            """
            insert into office_held (id, holder, office, area, from_at, appointed_by)
            values (?, ?, ?, ?, ?, ?)""",
            id,
            appointment.holder(),
            appointment.office().name(),
            appointment.area().orElse(null),
            from,
            by);
  }

  @Override
  public boolean endOffice(UUID id, Instant at) {
    return sql()
            .change("update office_held set until_at = ? where id = ? and until_at is null", at, id)
        == 1;
  }

  @Override
  public List<Delegation> delegationsOf(String person) {
    return sql()
        .list(
            """
            select id, holder, delegate, office, from_at, until_at, ended_at from office_delegation
            where ? in (holder, delegate) order by from_at desc, id""",
            row ->
                new Delegation(
                    row.getObject("id", UUID.class),
                    row.getString("holder"),
                    row.getString("delegate"),
                    Office.valueOf(row.getString("office")),
                    Statements.instant(row, "from_at"),
                    Statements.instant(row, "until_at"),
                    Statements.maybe(row, "ended_at")),
            person);
  }

  @Override
  public void add(Delegation delegation) {
    sql()
        .change(
            """
            insert into office_delegation (id, holder, delegate, office, from_at, until_at)
            values (?, ?, ?, ?, ?, ?)""",
            delegation.id(),
            delegation.holder(),
            delegation.delegate(),
            delegation.office().name(),
            delegation.from(),
            delegation.until());
  }

  @Override
  public boolean endDelegation(UUID id, String holder, Instant at) {
    return sql()
            .change(
                """
                update office_delegation set ended_at = ?
                where id = ? and holder = ? and ended_at is null""",
                at,
                id,
                holder)
        == 1;
  }

  @Override
  public List<TrainingRecord> trainingOf(String person) {
    return sql()
        .list(
            """
            select person, course, completed_at, expires_at from training_record
            where person = ? order by expires_at desc, course""",
            row ->
                new TrainingRecord(
                    row.getString("person"),
                    Course.valueOf(row.getString("course")),
                    Statements.instant(row, "completed_at"),
                    Statements.instant(row, "expires_at")),
            person);
  }

  @Override
  public boolean add(TrainingRecord record, String by, Instant at) {
    return sql()
            .change(
                """
                insert into training_record
                  (person, course, completed_at, expires_at, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                record.person(),
                record.course().name(),
                record.completedAt(),
                record.expiresAt(),
                at,
                by)
        == 1;
  }

  @Override
  public boolean isHere(String person, Instant at) {
    return sql()
        .isThere(
            """
            select from agency_person
            where name = ? and joined_at <= ? and (left_at is null or left_at > ?)""",
            person,
            at,
            at);
  }

  @Override
  public Optional<String> supervisorOf(String person) {
    return find(person).flatMap(Member::supervisor);
  }

  @Override
  public boolean holds(String person, Office office, String area, Instant at) {
    return sql().isThere(HOLDS, person, office.name(), area, at, at);
  }

  @Override
  public List<String> standsInFor(String person, Office office, Instant at) {
    return sql().list(STANDS_IN, row -> row.getString(1), person, office.name(), at, at, at);
  }

  @Override
  public Standing of(String person, Instant at) {
    List<Course> current =
        sql().list(CURRENT, row -> Course.valueOf(row.getString(1)), person, at, at);
    Set<Course> courses = EnumSet.noneOf(Course.class);
    courses.addAll(current);
    return new Standing(
        isHere(person, at),
        courses,
        elevations.grantsOf(person).stream().map(HeldGrant::grant).toList());
  }
}
