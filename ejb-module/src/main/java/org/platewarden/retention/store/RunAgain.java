package org.platewarden.retention.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.retention.RetentionReport;

/** Puts a run with all that it removed back into a database that does not know it, or its end. */
final class RunAgain implements RemovalFile.Listener, AutoCloseable {
  private static final int BATCH = 1000;

  private static final String FORGET =
      """
      with parts as (delete from retention_run_part where run_id = ?),
        batches as (delete from retention_batch where run_id = ?)
      delete from retention_run where id = ? and ended_at is null""";

  private static final String ADD_RUN =
      """
      insert into retention_run (id, trigger, asked_by, as_of, policy_version, began_at, ended_at, outcome, removed, root)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String ADD_PART =
      """
      insert into retention_run_part (run_id, kept, place, cut_off, removed, held, left_over, oldest_left)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String ADD_BATCH =
      "insert into retention_batch (run_id, number, kept, place, ids, removed_at) values (?, ?, ?, ?, ?, ?)";

  private final Connection owner;
  private final PreparedStatement addRow;
  private final PreparedStatement addBatch;
  private final ByteBuffer ids = ByteBuffer.allocate(BATCH * Long.BYTES);
  private @Nullable RetentionReport report;
  private String kept = "";
  private String place = "";
  private int batches;

  RunAgain(Connection owner) throws SQLException {
    this.owner = owner;
    addRow = owner.prepareStatement("insert into removed_list values (?, ?, ?)");
    addBatch = owner.prepareStatement(ADD_BATCH);
  }

  @Override
  public void account(RetentionReport told) {
    report = told;
    UUID run = told.run().id();
    execute(FORGET, run, run, run);
    execute(
        ADD_RUN,
        run,
        told.run().trigger().name(),
        told.run().askedBy(),
        told.run().asOf(),
        told.run().policyVersion(),
        told.run().beganAt(),
        told.endedAt().orElseThrow(),
        told.outcome().name(),
        told.removed(),
        told.rootInHex());
    for (RetentionReport.Part part : told.parts()) {
      execute(
          ADD_PART,
          run,
          part.kept().name(),
          part.place(),
          part.cutOff().orElse(null),
          part.removed(),
          part.held(),
          part.left(),
          part.oldestLeft().orElse(null));
    }
  }

  @Override
  public void row(RetentionClass itsKept, String itsPlace, long number) {
    if (!ids.hasRemaining() || !itsKept.name().equals(kept) || !itsPlace.equals(place)) {
      endBatch();
      kept = itsKept.name();
      place = itsPlace;
    }
    ids.putLong(number);
    try {
      fill(addRow, kept, place, number);
      addRow.addBatch();
    } catch (SQLException e) {
      throw new RetentionStoreFailed(e);
    }
  }

  private void endBatch() {
    if (ids.position() == 0 || report == null) {
      return;
    }
    byte[] numbers = new byte[ids.position()];
    ids.flip().get(numbers);
    ids.clear();
    batches++;
    try {
      fill(
          addBatch,
          report.run().id(),
          batches,
          kept,
          place,
          numbers,
          report.endedAt().orElseThrow());
      addBatch.executeUpdate();
      addRow.executeBatch();
    } catch (SQLException e) {
      throw new RetentionStoreFailed(e);
    }
  }

  /** Ends what was told; gives the run's id. */
  String end() {
    endBatch();
    if (report == null) {
      throw new IllegalStateException("no account was told");
    }
    return report.run().id().toString();
  }

  private void execute(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = owner.prepareStatement(sql)) {
      fill(statement, values);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new RetentionStoreFailed(e);
    }
  }

  private static void fill(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      @Nullable Object value = values[i];
      statement.setObject(
          i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
    }
  }

  @Override
  public void close() throws SQLException {
    addRow.close();
    addBatch.close();
  }
}
