package org.platewarden.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.platewarden.audit.tlog.Hash;

/**
 * A size that the log had after a batch.
 *
 * @param size how many entries
 * @param root over all of them
 * @param at when
 */
record CheckpointRow(long size, Hash root, Instant at) {
  static final String ALL = "select size, root, at from audit_checkpoint order by size";

  /** Before the first. */
  static final CheckpointRow NONE = new CheckpointRow(0, Hash.OF_NOTHING, Instant.MIN);

  static CheckpointRow of(ResultSet row) throws SQLException {
    return new CheckpointRow(
        row.getLong(1),
        Hash.of(row.getBytes(2)),
        row.getObject(3, OffsetDateTime.class).toInstant());
  }
}
