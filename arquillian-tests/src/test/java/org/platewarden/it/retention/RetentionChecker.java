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
 * Compares what the database holds with what the simulation knows of every read, rule and hold, in
 * SQL of its own: it uses no function and no table of the product but those that hold the data.
 */
final class RetentionChecker {
  private static final String TABLES =
      """
      create table sim_clock (at timestamptz not null);
      insert into sim_clock values ('2015-06-01T00:00:00Z');
      grant select on sim_clock to public;
      create or replace function retention_clock() returns timestamptz language sql stable
        as 'select at from platewarden.sim_clock';
      create table sim_read (id bigint primary key, plate text, place text, camera integer,
        north double precision, captured timestamptz, alive boolean default true, pictured boolean);
      create table sim_rule (number bigint primary key, kept text, place text, period interval,
        since timestamptz, ended boolean default false);
      create table sim_hold (id uuid primary key, plate text, case_plates text[], camera integer, north double precision,
        captured_from timestamptz, captured_until timestamptz, ends timestamptz, lifted boolean default false)""";

  /** A rule that applies says that it is too old. */
  private static final String DUE =
      """
      exists (select from sim_rule u where u.kept = 'KEPT' and not u.ended and u.since <= ?
        and (u.place = s.place or u.place = '*')
        and s.captured at time zone 'UTC' < ? at time zone 'UTC' - u.period)""";

  /** A hold that stands fits in all that it names; its circles are a degree around a place. */
  private static final String HELD =
      """
      exists (select from sim_hold h where not h.lifted and h.ends > ?
        and coalesce(h.plate = s.plate, true)
        and coalesce(s.plate = any(h.case_plates), true)
        and coalesce(h.camera = s.camera, true)
        and coalesce(h.north = s.north, true)
        and coalesce(s.captured >= h.captured_from and s.captured < h.captured_until, true))""";

  private final Connection owner;

  RetentionChecker(Connection owner) {
    this.owner = owner;
  }

  void prepare() throws SQLException {
    try (Statement make = owner.createStatement()) {
      make.execute(TABLES);
    }
  }

  /**
   * What is wrong after a run ended, or was cut off.
   *
   * @param at the true time, or the server's if that was behind
   * @param now the true time
   * @param ended whether nothing may be left
   */
  List<String> findings(Instant at, Instant now, boolean ended) throws SQLException {
    List<String> findings = new ArrayList<>();
    String missing = "s.alive and not exists (select from read r where r.id = s.id)";
    count(findings, "removed before its time", missing + " and not " + due("READ"), now, now);
    count(findings, "removed under hold", missing + " and " + HELD, now);
    String bare =
        "s.pictured and exists (select from read r where r.id = s.id and r.image_sha256 is null)";
    count(findings, "picture removed early", bare + " and not " + due("IMAGE"), now, now);
    count(findings, "picture removed under hold", bare + " and " + HELD, now);
    count(findings, "came back", "not s.alive and exists (select from read r where r.id = s.id)");
    if (ended) {
      left(findings, at);
    }
    try (Statement note = owner.createStatement()) {
      note.execute(
          "update sim_read s set alive = false where alive and not exists (select from read r where r.id = s.id)");
      note.execute(
          "update sim_read s set pictured = false where pictured and exists (select from read r where r.id = s.id and r.image_sha256 is null)");
    }
    return findings;
  }

  private void left(List<String> findings, Instant at) throws SQLException {
    String there = "exists (select from read r where r.id = s.id%s) and not ";
    count(
        findings,
        "outlives its rule",
        there.formatted("") + HELD + " and " + due("READ"),
        at,
        at,
        at);
    count(
        findings,
        "picture outlives its rule",
        there.formatted(" and r.image_sha256 is not null") + HELD + " and " + due("IMAGE"),
        at,
        at,
        at);
    count(
        findings,
        "not in the dictionary",
        "exists (select from read r where r.id = s.id) and not exists (select from plate p where p.plate = s.plate)");
    count(
        findings,
        "in the dictionary without a read",
        "exists (select from plate p where p.plate = s.plate) and not exists (select from read r where r.plate = s.plate)");
  }

  private static String due(String kept) {
    return DUE.replace("KEPT", kept);
  }

  private void count(List<String> findings, String what, String condition, Instant... times)
      throws SQLException {
    try (PreparedStatement select =
        owner.prepareStatement("select count(*) from sim_read s where " + condition)) {
      for (int i = 0; i < times.length; i++) {
        select.setObject(i + 1, times[i].atOffset(ZoneOffset.UTC));
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        if (row.getLong(1) > 0) {
          findings.add("%d %s".formatted(row.getLong(1), what));
        }
      }
    }
  }
}
