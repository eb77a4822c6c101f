package org.platewarden.it.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the questions and the evidence that the database holds with what the simulation knows of
 * them, in SQL of its own, as {@link RetentionChecker} does with reads.
 */
final class RecordsChecker {
  private static final String TABLE =
      """
      create table sim_record (kept text, key text, place text, case_number text, plate text, camera integer,
        north double precision, captured timestamptz, began timestamptz, over timestamptz, alive boolean default true)""";

  private static final String THERE =
      """
      (exists (select from second_person_request q where s.kept = 'QUERY_TEXT' and q.id::text = s.key)
        or exists (select from case_evidence e where s.kept = 'EVIDENCE' and e.id::text = s.key))""";

  private static final String DUE =
      """
      exists (select from sim_rule u where u.kept = s.kept and not u.ended and u.since <= ?
        and (u.place = s.place or u.place = '*')
        and s.over at time zone 'UTC' < ? at time zone 'UTC' - u.period)""";

  /** A question has no camera and no place; the plate of one is not known to all. */
  private static final String HELD =
      """
      exists (select from sim_hold h where not h.lifted and h.ends > ? and case s.kept
        when 'EVIDENCE' then coalesce(h.plate = s.plate, true) and coalesce(s.plate = any(h.case_plates), true)
          and coalesce(h.camera = s.camera, true) and coalesce(h.north = s.north, true)
          and coalesce(s.captured >= h.captured_from and s.captured < h.captured_until, true)
        else (h.plate is not null or h.case_plates is not null or h.captured_from is not null)
          and coalesce(h.plate = s.plate, true) and coalesce(s.plate = any(h.case_plates), true)
          and (h.plate is not null or h.case_plates is not null
            or (s.began < h.captured_until and s.over >= h.captured_from)) end)""";

  private final Connection owner;

  RecordsChecker(Connection owner) {
    this.owner = owner;
  }

  void prepare() throws SQLException {
    try (Statement make = owner.createStatement()) {
      make.execute(TABLE);
    }
  }

  /** What is wrong; the same arguments as those of {@link RetentionChecker#findings}. */
  List<String> findings(Instant at, Instant now, boolean ended) throws SQLException {
    List<String> findings = new ArrayList<>();
    String missing = "s.alive and not " + THERE;
    count(findings, "removed before its time", missing + " and not " + DUE, now, now);
    count(findings, "removed while its case is open", missing + " and s.over is null");
    count(findings, "removed under hold", missing + " and " + HELD, now);
    if (ended) {
      count(findings, "outlives its rule", THERE + " and not " + HELD + " and " + DUE, at, at, at);
    }
    try (Statement note = owner.createStatement()) {
      note.execute("update sim_record s set alive = false where alive and not " + THERE);
    }
    return findings;
  }

  private void count(List<String> findings, String what, String condition, Instant... times)
      throws SQLException {
    String sql =
        "select kept, count(*) from sim_record s where %s group by kept".formatted(condition);
    try (PreparedStatement select = owner.prepareStatement(sql)) {
      for (int i = 0; i < times.length; i++) {
        select.setObject(i + 1, times[i].atOffset(ZoneOffset.UTC));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          findings.add("%d of %s %s".formatted(row.getLong(2), row.getString(1), what));
        }
      }
    }
  }

  /** How many went so far. */
  long gone(String kept) throws SQLException {
    try (PreparedStatement select =
        owner.prepareStatement("select count(*) from sim_record where kept = ? and not alive")) {
      select.setString(1, kept);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
