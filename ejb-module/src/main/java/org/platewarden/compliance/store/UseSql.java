package org.platewarden.compliance.store;

import static org.platewarden.compliance.store.Asked.UNIT;
import static org.platewarden.compliance.store.Asked.WITH;
import static org.platewarden.compliance.store.Asked.select;

import java.sql.SQLException;
import java.util.List;
import org.platewarden.compliance.Section;

/** What vendors were asked, what people asked, and what the public may know of it. */
final class UseSql {
  private static final String VENDORS =
      WITH
          + """
          , lookup as (
            select split_part(each, ':', 1) as vendor, date_trunc('month', at at time zone :zone)::date as month,
              split_part(each, ':', 2) as came, split_part(each, ':', 3)::bigint as rows
            from asked, regexp_split_to_table(said, ',') each
            where action = 'LOOK_UP_VENDORS' and said <> '')
          select vendor, month,
            count(*) filter (where came in ('ANSWERED', 'LATE', 'REFUSED', 'FAILED')) as asked,
            count(*) filter (where came = 'ANSWERED') as answered,
            count(*) filter (where came in ('FAILED', 'REFUSED')) as failed,
            count(*) filter (where came = 'LATE') as late,
            count(*) filter (where came = 'CACHED') as cached,
            count(*) filter (where came = 'NOT_ASKED') as not_asked,
            coalesce(sum(rows), 0)::bigint as rows
          from lookup group by 1, 2 order by 1, 2""";

  private static final String SAVED =
      """
      select source as vendor, date_trunc('month', saved_at at time zone :zone)::date as month,
        count(*) as saved, count(distinct case_number) as cases
      from case_evidence where source <> 'own' and saved_at >= :from and saved_at < :until
      group by 1, 2 order by 1, 2""";

  private static final String QUOTAS =
      """
      select v.code as vendor, v.name, v.contract_until, v.assessed_on,
        coalesce(sum(u.asked), 0)::bigint as asked_on_days
      from vendor v left join vendor_use u on u.vendor = v.code
        and u.day >= (:from at time zone 'UTC')::date and u.day < (:until at time zone 'UTC')::date
      group by 1, 2, 3, 4 order by 1""";

  /** The entry of section 1798.90.52 of California's Civil Code, with everything that was asked. */
  private static final String RECORD =
      """
      select q.at, q.actor as person,
        coalesce((select g.name from agency_person p join agency_area a on a.code = p.area join agency g on g.code = a.agency
          where p.name = q.actor), '') as organisation,
        q.action, trail_plate(q.subject) as plate,
        case when q.action in ('OPEN_READ', 'VIEW_IMAGE') then trail_value(q.subject, 'read')
          else concat_ws('; ', nullif(trail_value(q.subject, 'where'), '-'), nullif(trail_value(q.subject, 'vehicle'), '-'),
            trail_value(q.subject, 'from') || ' – ' || trail_value(q.subject, 'until')) end as query,
        trail_value(q.subject, 'purpose') as purpose, trail_value(q.subject, 'case') as case_number,
        nullif(trail_value(q.subject, 'onBehalfOf'), 'self') as on_behalf_of,
        coalesce(ended.step, 'OPEN') as outcome
      from audit_entry q left join audit_entry ended on ended.attempt_id = q.id and ended.id <> q.id
      where q.id = q.attempt_id and q.action not in ('TAKE_IN_FRAME', 'TAKE_IN_READS', 'IMPORT_READS')
        and q.action in ('QUERY_READS', 'LOOK_UP_VENDORS', 'OPEN_READ') and q.at >= :from and q.at < :until
      order by q.at, q.id""";

  private static final String QUERIES_AND_HITS =
      "count(*) as queries, count(*) filter (where found > 0) as hits from asked group by 1 order by 1";

  private static final String TO_DRAW_FROM =
      select(
          """
          id::text as entry, (select index from audit_leaf l where l.entry_id = asked.id) as number,
            at, actor as person, action, purpose, case_number, outcome
          from asked order by id""");

  private UseSql() {}

  static List<Section> vendors(Snapshot snapshot) throws SQLException {
    return List.of(
        snapshot.section("vendors", VENDORS),
        snapshot.section("saved", SAVED),
        snapshot.section("quotas", QUOTAS));
  }

  static List<Section> record(Snapshot snapshot) throws SQLException {
    return snapshot.sections("record", RECORD);
  }

  static List<Section> yearly(Snapshot snapshot) throws SQLException {
    return List.of(
        snapshot.section("public-purposes", select("purpose, " + QUERIES_AND_HITS)),
        snapshot.section("public-sources", select("action, " + QUERIES_AND_HITS)),
        snapshot.section("public-units", select(UNIT + " as unit, " + QUERIES_AND_HITS)),
        snapshot.section(
            "public-months",
            select(
                "date_trunc('month', at at time zone :zone)::date as month, " + QUERIES_AND_HITS)));
  }

  static List<Section> toDrawFrom(Snapshot snapshot) throws SQLException {
    return List.of(snapshot.section("asked", TO_DRAW_FROM));
  }
}
