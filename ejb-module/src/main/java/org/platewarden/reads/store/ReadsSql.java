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

  static final String CAMERA_ID = "select id from camera where code = ?";

  /** The page first, its cameras' names afterwards: a join before the limit would read too much. */
  static final String SUMMARY =
      """
      select p.id, p.captured_at, p.plate, p.issuer, c.code, c.name, c.time_zone,
        p.place_of_capture, p.latitude, p.longitude, p.confidence,
        p.image_sha256 is not null as pictured
      from (%s) p join camera c on c.id = p.camera_id
      order by p.captured_at desc, p.id desc""";

  static final String BY_TIME =
      """
      select r.* from read r
      where r.captured_at >= ? and r.captured_at < ?%s
      order by r.captured_at desc, r.id desc limit ?""";

  /**
   * Plates by name. The dictionary's days leave out the months in which a plate was never seen; the
   * interval is a fence, without which the planner would rather walk all reads by time.
   */
  static final String BY_PLATE =
      """
      select r.* from plate d join read r on r.plate = d.plate
        and r.captured_at >= d.first_day::timestamp at time zone 'UTC'
        and r.captured_at < (d.last_day + 1)::timestamp at time zone 'UTC'
      where r.captured_at >= ? and r.captured_at < ?%s
      order by r.captured_at + interval '0' desc, r.id desc limit ?""";

  private ReadsSql() {}
}
