package org.platewarden.it.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The running product's log as it would be had its database been put back from a backup: what was
 * sealed last is not in it. Closed, it is whole again.
 */
public final class YesterdaysTrail implements AutoCloseable {
  /** What the product's own servers hold while they seal. */
  private static final String LOCK = "(x'747261696c26'::bigint)";

  private static final List<String> LOST =
      List.of(
          "audit_checkpoint where size > %d",
          "audit_leaf where index >= %d", "audit_tile where (index + 1) * 256 ^ (level + 1) > %d");

  private final Connection owner;
  private final long size;
  private final long published;
  private boolean forGood;

  private YesterdaysTrail(Connection owner, long size, long published) {
    this.owner = owner;
    this.size = size;
    this.published = published;
  }

  /** Takes the newest batch of entries back. */
  public static YesterdaysTrail restored() throws SQLException {
    Connection owner = TestStack.asOwner("platewarden");
    try (Statement sql = owner.createStatement()) {
      sql.execute("select pg_advisory_lock" + LOCK);
      long published = number(sql, "select max(size) from audit_checkpoint");
      long size = number(sql, "select max(size) from audit_checkpoint where size < " + published);
      owner.setAutoCommit(false);
      for (String rows : LOST) {
        String lost = rows.formatted(size);
        String kept = "lost_" + lost.substring(0, lost.indexOf(' '));
        sql.execute("create temp table " + kept + " as select * from " + lost);
        sql.execute("delete from " + lost);
      }
      owner.commit();
      owner.setAutoCommit(true);
      sql.execute("select pg_advisory_unlock" + LOCK);
      return new YesterdaysTrail(owner, size, published);
    }
  }

  private static long number(Statement sql, String query) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** From now on nothing brings back what was lost: the entries themselves are gone as well. */
  public void isLostForGood() throws SQLException {
    try (Statement sql = owner.createStatement()) {
      sql.execute("delete from audit_entry where id in (select entry_id from lost_audit_leaf)");
      sql.execute("delete from audit_publication where size > " + size);
      forGood = true;
    }
  }

  /** How many entries the database has now. */
  public long size() {
    return size;
  }

  /** How many were sealed before. */
  public long published() {
    return published;
  }

  @Override
  public void close() throws SQLException {
    if (forGood) {
      owner.close();
      return;
    }
    try (owner;
        Statement sql = owner.createStatement()) {
      owner.setAutoCommit(false);
      for (String rows : LOST) {
        String table = rows.substring(0, rows.indexOf(' '));
        sql.execute("insert into " + table + " select * from lost_" + table);
      }
      owner.commit();
    }
  }
}
