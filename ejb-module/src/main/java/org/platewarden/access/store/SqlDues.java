package org.platewarden.access.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.platewarden.access.AccessDue;
import org.platewarden.access.Course;
import org.platewarden.access.model.Dues;

/** What is due, by the tables of people, training and requests. */
@ApplicationScoped
class SqlDues implements Dues {
  private static final String TRAININGS =
      """
      select person, course, max(expires_at) as expires_at from training_record
        join agency_person on name = person
      where left_at is null and completed_at <= ?
      group by person, course having max(expires_at) > ? and max(expires_at) <= ?
      order by person, course""";

  private static final String RIGHTS =
      """
      select request_id, holder, until_at from elevation_grant
      where ended_at is null and from_at <= ? and until_at > ? and until_at <= ?
      order by until_at, request_id""";

  private static final String WAITING =
      """
      with moment as (select cast(? as timestamptz) as now),
      waiting as (
        select asked.id, asked.requester, asked.area, asked.expires_at, turn.level, turn.office
        from moment, elevation_request asked join elevation_level turn on turn.request_id = asked.id
        where asked.withdrawn_at is null and asked.asked_at <= now and asked.expires_at > now
          and turn.level = 1 + (select count(*) from elevation_decision said
                                where said.request_id = asked.id and said.verdict = 'APPROVED')
          and not exists (select from elevation_decision said
                          where said.request_id = asked.id and said.verdict = 'REFUSED')),
      holders as (
        select id, level, office, supervisor as person from waiting
          join agency_person on name = requester
        where office = 'SUPERVISOR' and supervisor is not null
        union
        select waiting.id, level, waiting.office, holder from moment, waiting
          join office_held held on held.office = waiting.office
        where waiting.office <> 'SUPERVISOR' and (held.area is null or held.area = waiting.area)
          and from_at <= now and (until_at is null or until_at > now)),
      deciders as (
        select id, level, person from holders
        union
        select holders.id, level, delegate from moment, holders
          join office_delegation on holder = person and office_delegation.office = holders.office
        where from_at <= now and until_at > now and (ended_at is null or ended_at > now))
      select deciders.id, deciders.level, person, area, expires_at
      from deciders join waiting on waiting.id = deciders.id
      where not exists (select from elevation_part part
                        where part.request_id = deciders.id and part.person = deciders.person)
      order by waiting.expires_at, deciders.id, person""";

  private static final String DECIDED =
      """
      select asked.id, requester, area, verdict = 'APPROVED' as granted
      from elevation_decision said join elevation_request asked on asked.id = said.request_id
      where decided_at > ? and (verdict = 'REFUSED' or level = levels)
      order by decided_at, asked.id""";

  private static final String LEFT =
      """
      with gone as (
        select name, area, supervisor, left_at from agency_person where left_at > ? and left_at <= ?),
      told as (
        select name, supervisor as person from gone where supervisor is not null
        union
        select name, holder from gone join office_held held on held.area = gone.area
        where office = 'AGENCY_MANAGER' and (until_at is null or until_at > left_at))
      select told.name, told.person from told join agency_person still on still.name = told.person
      where still.left_at is null order by told.name, told.person""";

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  private Statements sql() {
    return new Statements(database);
  }

  @Override
  public List<AccessDue> trainingsThatEnd(Instant now, Instant before) {
    return sql()
        .list(
            TRAININGS,
            row ->
                new AccessDue.TrainingEnds(
                    row.getString("person"),
                    Course.valueOf(row.getString("course")),
                    Statements.instant(row, "expires_at")),
            now,
            now,
            before);
  }

  @Override
  public List<AccessDue> rightsThatEnd(Instant now, Instant before) {
    return sql()
        .list(
            RIGHTS,
            row ->
                new AccessDue.RightEnds(
                    row.getObject("request_id", UUID.class),
                    row.getString("holder"),
                    Statements.instant(row, "until_at")),
            now,
            now,
            before);
  }

  @Override
  public List<AccessDue> requestsThatWait(Instant now) {
    return sql()
        .list(
            WAITING,
            row ->
                new AccessDue.RequestWaits(
                    row.getObject("id", UUID.class),
                    row.getInt("level"),
                    row.getString("person"),
                    row.getString("area"),
                    Statements.instant(row, "expires_at")),
            now);
  }

  @Override
  public List<AccessDue> decidedSince(Instant since) {
    return sql()
        .list(
            DECIDED,
            row ->
                new AccessDue.RequestDecided(
                    row.getObject("id", UUID.class),
                    row.getString("requester"),
                    row.getString("area"),
                    row.getBoolean("granted")),
            since);
  }

  @Override
  public List<AccessDue> leftSince(Instant since, Instant now) {
    return sql()
        .list(
            LEFT,
            row -> new AccessDue.PersonLeft(row.getString("name"), row.getString("person")),
            since,
            now);
  }
}
