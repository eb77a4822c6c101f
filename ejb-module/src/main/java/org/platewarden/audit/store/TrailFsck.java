package org.platewarden.audit.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.platewarden.audit.model.LogStore.Head;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.Finding;

/**
 * Makes the log anew from the entries of the trail, and holds it against what the database has of
 * it, what was published and what the witness cosigned. Only reads.
 */
final class TrailFsck {
  private static final String PUBLISHED_AND_GONE =
      """
      select distinct size from audit_publication
      where size > 0 and not exists (select 1 from audit_checkpoint where audit_checkpoint.size = audit_publication.size)
        and not exists (select 1 from audit_break where size > going_on_size and at <= decided_at)
      order by size""";

  private static final String MOST_PUBLISHED =
      """
      select coalesce(max(size), 0) from audit_publication
      where not exists (select 1 from audit_break where size > going_on_size and at <= decided_at)""";

  private static final String BROKEN =
      """
      select 'break ' || number || ': ' || published_size || ' entries were published, and ' || decided_by
        || ' decided to go on from ' || going_on_size
      from audit_break order by number""";

  private static final String TOO_MANY_TILES =
      """
      select level, index from audit_tile
      where index >= case when level = 7 then 0 else ?::bigint >> (8 * (level + 1)) end
      order by level, index""";

  private final Connection connection;
  private final OutsideLog outside;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long checkpoints;
  private long withoutSalt;

  /**
   * What was found.
   *
   * @param findings what is not as it was sealed
   * @param notes what could not be looked at, and why that is no finding
   * @param head what the database says of itself
   * @param checkpoints how many it has
   * @param waiting entries that are to be sealed yet
   */
  record Result(
      List<Finding> findings, List<String> notes, Head head, long checkpoints, long waiting) {
    /** The same, with what was found elsewhere. */
    Result and(List<Finding> more) {
      return new Result(
          Stream.concat(findings.stream(), more.stream()).toList(),
          notes,
          head,
          checkpoints,
          waiting);
    }
  }

  private TrailFsck(Connection connection, OutsideLog outside) {
    this.connection = connection;
    this.outside = outside;
  }

  /**
   * Checks the trail.
   *
   * @param connection in a transaction that sees one moment, not before that of {@code outside}
   */
  static Result of(Connection connection, OutsideLog outside) throws SQLException {
    return new TrailFsck(connection, outside).check();
  }

  private Result check() throws SQLException {
    findings.addAll(outside.faults());
    SealingTransaction.Newest newest = SealingTransaction.head(connection);
    Head head = newest.head();
    everyLeaf(head.size());
    checkSizes(head.size());
    tooManyTiles(head.size());
    EntriesWithoutLeaf unsealed = new EntriesWithoutLeaf(connection, newest);
    findings.addAll(unsealed.lost());
    if (!unsealed.onTheSameServer()) {
      notes.add(
          "the newest checkpoint was made by another server of the database: transactions are not compared");
    }
    try (Rows<String> breaks = Rows.of(connection, BROKEN, row -> row.getString(1))) {
      while (breaks.peek().isPresent()) {
        notes.add(breaks.peek().get());
        breaks.advance();
      }
    }
    if (withoutSalt > 0) {
      notes.add(
          "what was asked in %d entries is not compared: the salts of their months are gone"
              .formatted(withoutSalt));
    }
    return new Result(
        List.copyOf(findings), List.copyOf(notes), head, checkpoints, unsealed.waiting());
  }

  private void everyLeaf(long size) throws SQLException {
    TileComparison tiles = new TileComparison(connection, outside, findings::add);
    LeafCheck leaves = new LeafCheck(tiles, findings::add);
    try (Rows<SealedRow> rows = Rows.of(connection, SealedRow.ALL, SealedRow::of);
        LogRebuild log = new LogRebuild(connection, tiles, outside, findings::add)) {
      long gapFrom = -1;
      for (long index = 0; index < size; index++) {
        Optional<SealedRow> row = at(rows, index);
        if (row.isPresent()) {
          gapFrom = tellGap(gapFrom, index);
          withoutSalt += row.get().lacksSalt() ? 1 : 0;
          log.add(leaves.check(row.get(), log.batch()));
          rows.advance();
        } else {
          gapFrom = gapFrom < 0 ? index : gapFrom;
          log.add(leaves.missing(index));
        }
      }
      tellGap(gapFrom, size);
      log.end();
      checkpoints = log.checkpoints();
      tooManyLeaves(rows, size);
    }
  }

  private static Optional<SealedRow> at(Rows<SealedRow> rows, long index) {
    return rows.peek().filter(row -> row.index() == index);
  }

  private long tellGap(long from, long end) {
    if (from >= 0) {
      findings.add(new Finding(from, end - 1, "the database has no leaf of this number"));
    }
    return -1;
  }

  private void tooManyLeaves(Rows<SealedRow> rows, long size) throws SQLException {
    while (rows.peek().isPresent()) {
      SealedRow row = rows.peek().get();
      findings.add(
          Finding.entry(
              row.index(),
              "%s: its leaf is beyond the newest checkpoint, of size %d"
                  .formatted(row.id(), size)));
      rows.advance();
    }
  }

  private void checkSizes(long size) throws SQLException {
    tooFew(outside.published(), size, "%d entries were published, the database has %d");
    tooFew(outside.witnessed(), size, "%d entries were cosigned, the database has %d");
    try (Rows<Long> gone = Rows.of(connection, PUBLISHED_AND_GONE, row -> row.getLong(1))) {
      while (gone.peek().isPresent()) {
        long was = gone.peek().get();
        findings.add(
            Finding.entry(
                was - 1, "the checkpoint of size %d was published and is gone".formatted(was)));
        gone.advance();
      }
    }
    long most = number(MOST_PUBLISHED);
    if (most > outside.publishedSize()) {
      long now = outside.publishedSize();
      findings.add(
          new Finding(
              now,
              most - 1,
              "%d entries were published, and the folder has %d now".formatted(most, now)));
    }
  }

  private void tooFew(Optional<Checkpoint> known, long size, String what) {
    known
        .filter(checkpoint -> checkpoint.size() > size)
        .ifPresent(
            checkpoint ->
                findings.add(
                    new Finding(
                        size, checkpoint.size() - 1, what.formatted(checkpoint.size(), size))));
  }

  private void tooManyTiles(long size) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(TOO_MANY_TILES)) {
      asked.setLong(1, size);
      try (ResultSet row = asked.executeQuery()) {
        while (row.next()) {
          findings.add(
              Finding.noEntry(
                  "tile %d of level %d is in the database, and a log of %d entries has none"
                      .formatted(row.getLong(2), row.getInt(1), size)));
        }
      }
    }
  }

  private long number(String query) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(query);
        ResultSet row = asked.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
