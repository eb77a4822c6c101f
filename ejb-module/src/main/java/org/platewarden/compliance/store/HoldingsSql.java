package org.platewarden.compliance.store;

import java.sql.SQLException;
import java.util.List;
import org.platewarden.compliance.Section;

/** What is held and until when; of the moment, not of a period. */
final class HoldingsSql {
  private static final String READS =
      """
      select place_of_capture as place, 'READ' as kept, count(*) as rows,
        min(captured_at) as oldest, max(captured_at) as newest,
        retention_cut_off('READ', 'own', place_of_capture, :taken) as kept_since,
        count(*) filter (where captured_at < retention_cut_off('READ', 'own', place_of_capture, :taken)) as past
      from (select place_of_capture, captured_at from read) held group by 1
      union all
      select place_of_capture, 'IMAGE', count(*), min(captured_at), max(captured_at),
        retention_cut_off('IMAGE', 'own', place_of_capture, :taken),
        count(*) filter (where captured_at < retention_cut_off('IMAGE', 'own', place_of_capture, :taken))
      from read where image_sha256 is not null group by 1
      union all
      select place_of_capture, 'EVIDENCE', count(*), min(captured_at), max(captured_at), null, 0
      from case_evidence group by 1
      order by 1, 2""";

  private static final String OTHERS =
      """
      select 'CASE' as kept, count(*) as rows, min(opened_at) as oldest, null::timestamptz as until from agency_case
      union all
      select 'ANSWER', count(*), min(asked_at), max(ends_at) from vendor_answer
      union all
      select 'TRAIL', (select count(*) from audit_leaf), (select min(at) from audit_entry), null
      order by 1""";

  private static final String RULES =
      """
      select id as number, kept, source, place, amount::bigint as amount, unit as measure, citation, valid_from as since,
        valid_until as until, in_force_by as approved_by
      from retention_rule where in_force_at <= :taken and ended_at is null
        and valid_from <= :taken and (valid_until is null or valid_until > :taken)
      order by kept, place, source, id""";

  /** Of what a hold names only the kind: a plate is named where it was placed. */
  private static final String HOLDS =
      """
      select id::text as hold, coalesce(case_number, '') as case_number,
        concat_ws(', ', case when plate is not null then 'PLATE' end, case when camera is not null then 'CAMERA' end,
          case when radius_metres is not null then 'PLACE' end,
          case when captured_from is not null then 'TIME' end) as names,
        authority, placed_by, placed_at as since, review_at, ends_at as until,
        case when review_at <= :taken then 'REVIEW_DUE' else 'STANDS' end as state
      from legal_hold where lifted_at is null and ends_at > :taken order by review_at, id""";

  private HoldingsSql() {}

  static List<Section> of(Snapshot snapshot) throws SQLException {
    return List.of(
        snapshot.section("holdings", READS),
        snapshot.section("others", OTHERS),
        snapshot.section("rules", RULES),
        snapshot.section("holds", HOLDS));
  }
}
