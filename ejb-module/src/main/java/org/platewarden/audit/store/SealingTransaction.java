package org.platewarden.audit.store;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.platewarden.audit.model.LogStore.Head;
import org.platewarden.audit.model.SealedEntry;
import org.platewarden.audit.tlog.Hash;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.audit.tlog.RightEdge;
import org.platewarden.audit.tlog.Tile;

/**
 * Seals a batch of entries in one transaction.
 *
 * <p>That none is ever skipped: an entry that a snapshot does not show was written in a transaction
 * that had not ended, so its number is not below the snapshot's {@code xmin}; the horizon never
 * passes {@code xmin}, nor an entry that was left for the next batch. From the horizon on, whatever
 * has no leaf is taken. The horizon of another server, from which the database was restored, says
 * nothing here: then all entries are looked at.
 *
 * @param connection with a transaction open
 */
record SealingTransaction(Connection connection) {
  private static final String NEWEST =
      "select size, root, horizon::text, server from audit_checkpoint order by size desc limit 1";

  private static final String HERE =
      "select pg_snapshot_xmin(pg_current_snapshot())::text, system_identifier from pg_control_system()";

  private static final String WAITING =
      """
      select id, attempt_id, step, action, at, actor, session, address, subject,
        written_in::text as transaction, pg_snapshot_xmin(pg_current_snapshot())::text as oldest
      from audit_entry entry
      where written_in >= ?::xid8
        and not exists (select 1 from audit_leaf where entry_id = entry.id)
      order by entry.written_in, at, id
      limit ?""";

  private static final String ADD_LEAVES =
      """
      insert into audit_leaf (index, entry_id, leaf)
      select ? + place - 1, id::uuid, decode(leaf, 'hex')
      from unnest(?, ?) with ordinality as sealed (id, leaf, place)""";

  private static final String ADD_TILE =
      "insert into audit_tile (level, index, hashes, root) values (?, ?, ?, ?)";

  private static final String ADD_CHECKPOINT =
      "insert into audit_checkpoint (size, root, horizon, server, at) values (?, ?, ?::xid8, ?, ?)";

  private static final String FROM_THE_BEGINNING = "0";

  /**
   * The newest checkpoint, and from which transaction on, of which server, entries may be without a
   * leaf.
   */
  record Newest(Head head, String horizon, long server) {}

  private record Horizon(String from, long server) {}

  private record Waiting(List<SealedEntry> entries, String lastWritten, String xmin) {}

  static Newest head(Connection connection) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(NEWEST);
        ResultSet row = asked.executeQuery()) {
      return row.next()
          ? new Newest(
              new Head(row.getLong(1), Hash.of(row.getBytes(2))), row.getString(3), row.getLong(4))
          : new Newest(Head.EMPTY, FROM_THE_BEGINNING, 0);
    }
  }

  int seal(int most, Instant at) throws SQLException {
    Newest newest = head(connection);
    Horizon horizon = ofThisServer(newest);
    Waiting waiting = waiting(horizon.from(), most);
    if (waiting.entries().isEmpty()) {
      return 0;
    }
    Head head = newest.head();
    RightEdge edge = SqlLogStore.edge(connection, head.size());
    if (!edge.root().equals(head.root())) {
      throw new LogRefused(
          "the log in the database was changed: its entries do not have the root of its checkpoint of size %d"
              .formatted(head.size()));
    }
    List<byte[]> leaves = leaves(waiting.entries());
    RightEdge.Growth growth = edge.grow(leaves.stream().map(Hash::leaf).toList());
    addLeaves(head.size(), waiting.entries(), leaves);
    for (Tile tile : growth.filled()) {
      add(tile);
    }
    boolean all = waiting.entries().size() < most;
    String reached = all ? waiting.xmin() : lower(waiting.lastWritten(), waiting.xmin());
    add(growth.edge(), new Horizon(reached, horizon.server()), at);
    return leaves.size();
  }

  private Horizon ofThisServer(Newest newest) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(HERE);
        ResultSet row = asked.executeQuery()) {
      row.next();
      long here = row.getLong(2);
      boolean same =
          newest.server() == here
              && lower(newest.horizon(), row.getString(1)).equals(newest.horizon());
      return new Horizon(same ? newest.horizon() : FROM_THE_BEGINNING, here);
    }
  }

  private static String lower(String one, String other) {
    return Long.compareUnsigned(Long.parseUnsignedLong(one), Long.parseUnsignedLong(other)) <= 0
        ? one
        : other;
  }

  private Waiting waiting(String horizon, int most) throws SQLException {
    List<SealedEntry> entries = new ArrayList<>();
    String lastWritten = "0";
    String xmin = "0";
    try (PreparedStatement asked = connection.prepareStatement(WAITING)) {
      asked.setString(1, horizon);
      asked.setInt(2, most);
      try (ResultSet row = asked.executeQuery()) {
        while (row.next()) {
          entries.add(SealedRow.entry(row));
          lastWritten = row.getString(10);
          xmin = row.getString(11);
        }
      }
    }
    return new Waiting(entries, lastWritten, xmin);
  }

  private List<byte[]> leaves(List<SealedEntry> entries) throws SQLException {
    Map<LocalDate, byte[]> salts = new HashMap<>();
    List<byte[]> leaves = new ArrayList<>();
    for (SealedEntry entry : entries) {
      LocalDate month = entry.at().atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
      byte[] salt = salts.get(month);
      if (salt == null) {
        salt = saltOf(month);
        salts.put(month, salt);
      }
      leaves.add(entry.leaf(salt));
    }
    return leaves;
  }

  private byte[] saltOf(LocalDate month) throws SQLException {
    String insert =
        "insert into audit_salt (month, salt) values (?, ?) on conflict (month) do nothing";
    try (PreparedStatement add = connection.prepareStatement(insert)) {
      byte[] salt = new byte[Hash.BYTES];
      new SecureRandom().nextBytes(salt);
      add.setObject(1, month);
      add.setBytes(2, salt);
      add.execute();
    }
    try (PreparedStatement asked =
        connection.prepareStatement("select salt from audit_salt where month = ?")) {
      asked.setObject(1, month);
      try (ResultSet row = asked.executeQuery()) {
        row.next();
        return row.getBytes(1);
      }
    }
  }

  private void addLeaves(long first, List<SealedEntry> entries, List<byte[]> leaves)
      throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD_LEAVES)) {
      add.setLong(1, first);
      add.setArray(
          2,
          connection.createArrayOf(
              "text", entries.stream().map(entry -> entry.id().toString()).toArray(String[]::new)));
      add.setArray(
          3,
          connection.createArrayOf(
              "text", leaves.stream().map(HexFormat.of()::formatHex).toArray(String[]::new)));
      add.execute();
    }
  }

  private void add(Tile tile) throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD_TILE)) {
      add.setInt(1, tile.name().level());
      add.setLong(2, tile.name().index());
      add.setBytes(3, tile.bytes());
      add.setBytes(4, tile.root().bytes());
      add.execute();
    }
  }

  private void add(RightEdge edge, Horizon horizon, Instant at) throws SQLException {
    try (PreparedStatement add = connection.prepareStatement(ADD_CHECKPOINT)) {
      add.setLong(1, edge.size());
      add.setBytes(2, edge.root().bytes());
      add.setString(3, horizon.from());
      add.setLong(4, horizon.server());
      add.setObject(5, at.atOffset(ZoneOffset.UTC));
      add.execute();
    }
  }
}
