package org.platewarden.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.model.SealedEntry;

/**
 * A leaf with the entry of the trail that it names.
 *
 * @param index where it stands in the log
 * @param id of which entry it says that it is
 * @param leaf its bytes
 * @param entry as the trail has it now; empty if it has none
 * @param salt the secret of the entry's month; null if it is gone
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SealedRow(
    long index, UUID id, byte[] leaf, Optional<SealedEntry> entry, byte @Nullable [] salt) {
  static final String ALL =
      """
      select entry.id, attempt_id, step, action, entry.at, actor, session, address, subject,
        leaf.index, leaf.entry_id, leaf.leaf, salt
      from audit_leaf leaf
      left join audit_entry entry on entry.id = leaf.entry_id
      left join audit_salt on month = date_trunc('month', entry.at at time zone 'UTC')::date
      order by leaf.index""";

  static SealedRow of(ResultSet row) throws SQLException {
    boolean there = row.getObject(1) != null;
    return new SealedRow(
        row.getLong(10),
        row.getObject(11, UUID.class),
        row.getBytes(12),
        there ? Optional.of(entry(row)) : Optional.empty(),
        row.getBytes(13));
  }

  static SealedEntry entry(ResultSet row) throws SQLException {
    return new SealedEntry(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9));
  }

  /** Which fields the trail has otherwise than they were sealed. */
  List<String> differences() {
    return entry
        .map(found -> found.differences(leaf, Optional.ofNullable(salt)))
        .orElseGet(List::of);
  }

  /** Whether its text cannot be held against its commitment any more. */
  boolean lacksSalt() {
    return entry.isPresent() && salt == null;
  }
}
