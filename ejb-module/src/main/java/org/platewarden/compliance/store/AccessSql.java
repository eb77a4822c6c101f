package org.platewarden.compliance.store;

import java.sql.SQLException;
import java.util.List;
import org.platewarden.compliance.Section;

/** Who holds what right, and who they are. */
final class AccessSql {
  private static final String RIGHTS =
      """
      select g.holder as person, r.held_right as right, r.area as unit, r.sources,
        g.from_at as since, g.until_at as until,
        (select string_agg(d.decided_by || case when d.in_place_of <> d.decided_by then ' (' || d.in_place_of || ')' else '' end,
            ', ' order by d.level)
          from elevation_decision d where d.request_id = g.request_id) as approved_by,
        case when g.ended_at <= :taken then 'ENDED' when g.until_at <= :taken then 'EXPIRED'
          when g.suspended_at is not null then 'SUSPENDED' else 'IN_FORCE' end as state,
        (select max(q.at) from audit_entry q where q.id = q.attempt_id and q.actor = g.holder
          and q.action = 'LOOK_UP_VENDORS'
          and q.action not in ('TAKE_IN_FRAME', 'TAKE_IN_READS', 'IMPORT_READS')) as last_use
      from elevation_grant g join elevation_request r on r.id = g.request_id
      where g.from_at < :until and least(g.until_at, coalesce(g.ended_at, g.until_at)) >= :from
      order by g.holder, g.from_at""";

  private static final String PEOPLE =
      """
      select p.name as person, p.area as unit, p.supervisor, p.joined_at as since, p.left_at as left,
        (select max(expires_at) from training_record t where t.person = p.name and t.course = 'LPR_SYSTEM') as lpr_until,
        (select max(expires_at) from training_record t where t.person = p.name and t.course = 'PRIVACY') as privacy_until,
        case when p.left_at <= :taken then 'LEFT'
          when (select count(distinct course) from training_record t
            where t.person = p.name and t.completed_at <= :taken and t.expires_at > :taken) = 2
          then 'CURRENT' else 'NOT_CURRENT' end as training,
        (select max(q.at) from audit_entry q where q.id = q.attempt_id and q.actor = p.name
          and q.action in ('QUERY_READS', 'LOOK_UP_VENDORS')
          and q.action not in ('TAKE_IN_FRAME', 'TAKE_IN_READS', 'IMPORT_READS')) as last_use
      from agency_person p where p.joined_at < :until and (p.left_at is null or p.left_at >= :from)
      order by p.name""";

  private static final String OFFICES =
      """
      select holder as person, office as role, area as unit, from_at as since, until_at as until, appointed_by
      from office_held where from_at < :until and (until_at is null or until_at >= :from)
      order by holder, from_at""";

  private AccessSql() {}

  static List<Section> of(Snapshot snapshot) throws SQLException {
    return List.of(
        snapshot.section("rights", RIGHTS),
        snapshot.section("people", PEOPLE),
        snapshot.section("offices", OFFICES));
  }
}
