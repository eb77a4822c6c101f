package org.platewarden.compliance.store;

/** Queries of a period with what came of them, as a table expression that other statements use. */
final class Asked {
  /** {@code asked}: one row a query; the further pages of an answer are no queries of their own. */
  static final String WITH =
      """
      with asked as materialized (
        select q.id, q.at, q.action, q.actor, q.subject,
          coalesce((select code from agency_purpose where code = trail_value(q.subject, 'purpose')), 'NONE') as purpose,
          trail_value(q.subject, 'case') as case_number,
          trail_plate(q.subject) as plate,
          coalesce(trail_value(q.subject, 'where'), '') as place,
          lower(trail_value(q.subject, 'justification')) as reason,
          extract(hour from q.at at time zone :zone)::bigint as hour,
          coalesce(ended.step, 'OPEN') as outcome,
          case when ended.step = 'REFUSED' then split_part(ended.subject, '; ', 1) else '' end as refused_for,
          case when ended.step = 'DONE' then trail_value(ended.subject, 'rows')::bigint end as found,
          case when ended.step = 'DONE' then trail_value(ended.subject, 'said') end as said
        from audit_entry q left join audit_entry ended on ended.attempt_id = q.id and ended.id <> q.id
        where q.id = q.attempt_id and q.action in ('QUERY_READS', 'LOOK_UP_VENDORS')
          and q.at >= :from and q.at < :until
          and coalesce(trail_value(q.subject, 'page'), 'first') = 'first')
      """;

  /** Hits against queries (R30); what was answered before counts were kept is told apart. */
  static final String MEASURES =
      """
      count(*) as queries, count(*) filter (where outcome = 'DONE') as answered,
      count(*) filter (where found > 0) as hits, count(*) filter (where found = 0) as empty,
      count(*) filter (where outcome = 'DONE' and found is null) as uncounted,
      count(*) filter (where outcome = 'REFUSED') as refused,
      count(*) filter (where outcome in ('FAILED', 'OPEN')) as failed
      """;

  /** The part of the agency somebody belongs to. */
  static final String UNIT =
      "coalesce((select area from agency_person p where p.name = asked.actor), 'NONE')";

  private Asked() {}

  static String select(String rest) {
    return WITH + "select " + rest;
  }

  static String measured(String by, String as) {
    return select(by + " as " + as + ", " + MEASURES + "from asked group by 1 order by 1");
  }
}
