package org.platewarden.reads.store;

/**
 * The archive's SQL. Plain joins and predicates only (no LATERAL, no OFFSET), so that the same text
 * runs on one node and on a cluster spread by plate.
 */
final class ReadsSql {
  static final String ADD_FRAME =
      """
      insert into taken_frame (camera_id, image_sha256, captured_at, received_at, plates)
      values (?, ?, ?, ?, ?) on conflict do nothing""";

  /** All in one statement: reads that are new, and the dictionary's days of their plates. */
  static final String ADD_READS =
      """
      with fresh as (
        insert into read (id, captured_at, camera_id, latitude, longitude, place_of_capture,
          source_id, confidence, make_id, model_id, colour_id, plate, issuer, candidate_plates,
          candidate_confidences, plate_box, external_id, image_sha256, received_at)
        select id, captured_at::timestamptz, camera_id, latitude, longitude, place, source,
          confidence, make, model, colour, plate, issuer, string_to_array(candidates, ' '),
          string_to_array(confidences, ' ')::smallint[], string_to_array(box, ' ')::integer[],
          external_id, image, received_at::timestamptz
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          as came (id, captured_at, camera_id, latitude, longitude, place, source, confidence,
            make, model, colour, plate, issuer, candidates, confidences, box, external_id, image,
            received_at)
        on conflict do nothing
        returning plate, (captured_at at time zone 'UTC')::date as day),
      noted as (
        insert into plate as p (plate, first_day, last_day)
        select plate, min(day), max(day) from fresh group by plate order by plate
        on conflict (plate) do update set
          first_day = least(p.first_day, excluded.first_day),
          last_day = greatest(p.last_day, excluded.last_day)
        where excluded.last_day > p.last_day or excluded.first_day < p.first_day)
      select count(*) from fresh""";

  static final String MAKE_MONTHS = "select make_read_months(?, ?)";

  static final String CANDIDATES =
      """
      select plate from plate
      where plate like ? and (? or plate ~ ?) and last_day >= cast(? as date)
        and first_day <= cast(? as date)
      limit ?""";

  static final String SUMMARY =
      """
      select r.id, r.captured_at, r.plate, r.issuer, c.code, c.name, c.time_zone,
        r.place_of_capture, r.latitude, r.longitude, r.confidence,
        r.image_sha256 is not null as pictured
      from read r join camera c on c.id = r.camera_id
      where r.captured_at >= ? and r.captured_at < ?""";

  static final String NEWEST_FIRST = " order by r.captured_at desc, r.id desc limit ?";

  /**
   * The same order behind a fence: with few plates the planner must walk their short histories
   * instead of all reads by time.
   */
  static final String NEWEST_FIRST_FENCED =
      " order by r.captured_at + interval '0' desc, r.id desc limit ?";

  private ReadsSql() {}
}
