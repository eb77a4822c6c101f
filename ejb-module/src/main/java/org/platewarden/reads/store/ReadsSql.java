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

  /** In one order for everybody, so that two writers never wait for each other. */
  private static final String DAYS_OF_EACH =
      "select plate, min(day) as first_day, max(day) as last_day from fresh group by plate order by plate";

  /** Where each plate came once, in the order of the rows. */
  private static final String DAY_OF_EACH =
      "select plate, day as first_day, day as last_day from fresh";

  /** For reads alone, as {@link ReadColumns#parameters} has them. */
  static String addReads(int form) {
    return statement("", form);
  }

  /** For reads, and what another table expression does in the same statement. */
  static String addReads(String besides, int form) {
    return form == 0
        ? "with " + besides + " select null::bigint limit 0"
        : statement(besides + ",", form);
  }

  /**
   * All in one statement: reads that are new, and the dictionary's days of their plates; gives the
   * new ones' numbers. A plate whose days the dictionary holds already is not even touched: DO
   * UPDATE would lock and so write it, whatever its WHERE says.
   */
  private static String statement(String besides, int form) {
    String days = form == ReadColumns.MANY ? DAYS_OF_EACH : DAY_OF_EACH;
    return """
        with %s
        fresh as (
          insert into read (id, captured_at, camera_id, latitude, longitude, place_of_capture,
            source_id, confidence, make_id, model_id, colour_id, plate, issuer, candidate_plates,
            candidate_confidences, plate_box, external_id, image_sha256, received_at)
          select id, captured_at::timestamptz, camera_id, latitude, longitude, place, source,
            confidence, make, model, colour, plate, issuer, string_to_array(candidates, ' '),
            string_to_array(confidences, ' ')::smallint[], string_to_array(box, ' ')::integer[],
            external_id, image, received_at::timestamptz
          from %s
            as came (id, captured_at, camera_id, latitude, longitude, place, source, confidence,
              make, model, colour, plate, issuer, candidates, confidences, box, external_id, image,
              received_at)
          on conflict do nothing
          returning id, plate, (captured_at at time zone 'UTC')::date as day),
        seen as (%s),
        noted as (
          insert into plate as p (plate, first_day, last_day)
          select plate, first_day, last_day from seen s
          where not coalesce((select k.first_day <= s.first_day and k.last_day >= s.last_day
            from plate k where k.plate = s.plate), false)
          on conflict (plate) do update set
            first_day = least(p.first_day, excluded.first_day),
            last_day = greatest(p.last_day, excluded.last_day)
          where excluded.last_day > p.last_day or excluded.first_day < p.first_day)
        select id from fresh"""
        .formatted(besides, ReadColumns.parameters(form), days);
  }

  static final String MAKE_MONTHS = "select make_read_months(?, ?)";

  static final String CANDIDATES =
      """
      select plate from plate
      where plate like ? and (? or plate ~ ?) and last_day >= cast(? as date)
        and first_day <= cast(? as date)
      limit ?""";

  /** Skeletons of one plate and its neighbours. */
  static final String ALIKE =
      """
      select plate from plate
      where skeleton = any(?) and last_day >= cast(? as date) and first_day <= cast(? as date)
      limit ?""";

  /** As column {@code plate.skeleton} has it, for reads that are walked by time. */
  static final String SKELETON = "translate(r.plate, 'OQDILBSZG', '000118526')";

  static final String CAMERAS_NAMED = "select id from camera where code = any(?)";

  /** Which cameras move about: their reads may lie anywhere. */
  static final String CAMERA_MOVES = "kind = 'MOBILE'";

  static final String CAMERAS_WITHIN =
      """
      select id, latitude, longitude, %s as moves from camera
      where (latitude between ? and ? and (longitude >= ? %s longitude <= ?)) or %s""";

  static final String VEHICLE_TERM = "select id from vehicle_term where kind = ? and name = ?";

  /** The great-circle distance of a read from a point: latitude, latitude again, longitude. */
  static final String METRES_FROM =
      """
      2 * 6371008.8 * asin(least(1, sqrt(power(sin(radians(r.latitude - cast(? as double precision)) / 2), 2)
        + cos(radians(cast(? as double precision))) * cos(radians(r.latitude))
        * power(sin(radians(r.longitude - cast(? as double precision)) / 2), 2))))""";

  static final String INSIDE = "cast(? as polygon) @> point(r.longitude, r.latitude)";

  /** The page first, its cameras' names afterwards: a join before the limit would read too much. */
  static final String SUMMARY =
      """
      select p.id, p.captured_at, p.plate, p.issuer, c.code, c.name, c.time_zone,
        p.place_of_capture, p.latitude, p.longitude, p.confidence, p.make_id, p.model_id,
        p.colour_id, p.image_sha256 is not null as pictured
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

  /**
   * Reads of many cameras, sorted after they were gathered: without the fence the planner would
   * rather walk all cameras' reads by time. For short stretches.
   */
  static final String BY_CAMERAS =
      """
      select r.* from read r
      where r.captured_at >= ? and r.captured_at < ?%s
      order by r.captured_at + interval '0' desc, r.id desc limit ?""";

  static final String COUNT = "select count(*) from (%s) counted";

  static final String TALLY =
      "select camera_id, plate, count(*) as reads from (%s) counted group by camera_id, plate";

  static final String VISITS =
      """
      select c.code, c.name, v.first, v.last, v.reads
      from (select r.camera_id, min(r.captured_at) as first, max(r.captured_at) as last,
          count(*) as reads
        from plate d join read r on r.plate = d.plate
          and r.captured_at >= d.first_day::timestamp at time zone 'UTC'
          and r.captured_at < (d.last_day + 1)::timestamp at time zone 'UTC'
        where r.captured_at >= ? and r.captured_at < ? and d.plate = ?
        group by r.camera_id) v
      join camera c on c.id = v.camera_id
      order by v.last desc, c.code""";

  private ReadsSql() {}
}
