package org.platewarden.compliance.store;

import static org.platewarden.compliance.store.Asked.MEASURES;
import static org.platewarden.compliance.store.Asked.UNIT;
import static org.platewarden.compliance.store.Asked.measured;
import static org.platewarden.compliance.store.Asked.select;

import java.sql.SQLException;
import java.util.List;
import org.platewarden.compliance.Section;

/** The quarterly audit: queries against hits, refusals, flags, reviews. */
final class AuditSql {
  private static final String TOTALS =
      select(
          MEASURES
              + """
              , (select count(*) from audit_entry q where q.id = q.attempt_id
                  and q.action in ('QUERY_READS', 'LOOK_UP_VENDORS') and q.at >= :from and q.at < :until
                  and trail_value(q.subject, 'page') <> 'first') as pages,
              count(distinct actor) as persons
              from asked""");

  private static final String REFUSALS =
      select(
          """
          refused_for as reason, count(*) as queries, count(distinct actor) as persons
          from asked where outcome = 'REFUSED' group by 1 order by 2 desc, 1""");

  /** By the office that somebody held at the time of the query. */
  private static final String ROLE =
      """
      coalesce((select min(office) from office_held o where o.holder = asked.actor
        and o.from_at <= asked.at and (o.until_at is null or o.until_at > asked.at)), 'OFFICER')""";

  private static final String MONTHS =
      measured("date_trunc('month', at at time zone :zone)::date", "month");

  private static final String ODD_HOURS =
      select(
          """
          actor as person, count(*) as queries, count(*) filter (where found > 0) as hits
          from asked where hour < :hoursFrom or hour >= :hoursUntil
          group by 1 order by 2 desc, 1""");

  private static final String SAME_PLATE =
      select(
          """
          actor as person, plate, count(*) as queries, count(distinct case_number) as cases
          from asked where plate is not null and plate <> ''
          group by 1, 2 having count(*) >= :samePlate order by 3 desc, 1""");

  private static final String SAME_REASON =
      select(
          """
          actor as person, count(*) as queries, count(distinct case_number) as cases
          from asked where reason is not null
          group by 1, reason having count(distinct case_number) >= :sameReason order by 2 desc, 1""");

  private static final String VAGUE_REASON =
      select(
          """
          actor as person, count(*) as queries, count(distinct case_number) as cases
          from asked where refused_for in
            ('justification-vague', 'justification-repeated', 'justification-too-short', 'question-not-tied')
          group by 1 order by 2 desc, 1""");

  /**
   * Half of how wide an area is, as the trail keeps it: of a circle, or of a box around corners.
   */
  private static final String WIDE_AREA =
      select(
          """
          actor as person, count(*) as queries, max(reach)::bigint as metres from asked,
            lateral (select case
              when place ~ '^within [0-9.]+(E[0-9]+)? m of ' then substring(place from '^within ([^ ]+) m')::float8
              when place ~ '^inside [-0-9., e]+$' then
                (select sqrt(((max(la) - min(la)) * 111195) ^ 2
                    + ((max(lo) - min(lo)) * 111195 * cos(radians((max(la) + min(la)) / 2))) ^ 2) / 2
                  from (select split_part(corner, ',', 1)::float8 as la, split_part(corner, ',', 2)::float8 as lo
                    from regexp_split_to_table(substring(place from 8), ' +') corner) corners)
              else 0 end as reach) wide
          where reach > :wideMetres group by 1 order by 2 desc, 1""");

  private static final String REVIEWS =
      """
      select r.week, count(*) as drawn, count(f.query_id) as found,
        count(*) filter (where f.verdict = 'IN_ORDER') as in_order,
        count(*) filter (where f.verdict = 'TO_BE_EXPLAINED') as to_be_explained,
        count(*) filter (where f.verdict = 'NOT_LAWFUL') as not_lawful,
        count(*) filter (where f.query_id is null and r.due_at <= :taken) as overdue,
        count(distinct r.asker) filter (
          where f.query_id is null and r.due_at + make_interval(days => :lapseDays) <= :taken) as suspended
      from review r join audit_entry q on q.id = r.query_id
        left join review_finding f on f.query_id = r.query_id
      where q.at >= :from and q.at < :until
      group by 1 order by 1""";

  private AuditSql() {}

  static List<Section> of(Snapshot snapshot) throws SQLException {
    return List.of(
        snapshot.section("totals", TOTALS),
        snapshot.section("months", MONTHS),
        snapshot.section("refusals", REFUSALS),
        snapshot.section("purposes", measured("purpose", "purpose")),
        snapshot.section("sources", measured("action", "action")),
        snapshot.section("roles", measured(ROLE, "role")),
        snapshot.section("units", measured(UNIT, "unit")),
        snapshot.section("hours", measured("hour", "hour")),
        snapshot.section("reviews", REVIEWS),
        snapshot.section("flag-area", WIDE_AREA),
        snapshot.section("flag-plate", SAME_PLATE),
        snapshot.section("flag-reason", SAME_REASON),
        snapshot.section("flag-vague", VAGUE_REASON),
        snapshot.section("flag-hours", ODD_HOURS));
  }
}
