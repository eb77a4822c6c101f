package org.platewarden.retention.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.tlog.Hash;
import org.platewarden.kernel.RetentionClass;
import org.platewarden.retention.RetentionReport;
import org.platewarden.retention.RetentionRun;
import org.platewarden.retention.RetentionTrigger;
import org.platewarden.retention.RunSummary;
import org.platewarden.retention.model.Runs;

/** Runs in {@code retention_run}, {@code retention_run_part} and {@code retention_batch}. */
@ApplicationScoped
class SqlRuns implements Runs {
  private static final String BEGIN =
      """
      insert into retention_run (id, trigger, asked_by, as_of, policy_version, began_at)
      values (?, ?, ?, ?, ?, ?)
      on conflict ((1)) where ended_at is null do nothing""";

  private static final String RUNS =
      """
      select id, trigger, asked_by, as_of, policy_version, began_at, ended_at, outcome, root,
        coalesce(removed, (select sum(length(ids) / 8) from retention_batch where run_id = id), 0) as removed
      from retention_run""";

  private static final String REMOVED =
      """
      select place, sum(length(ids) / 8) from retention_batch
      where run_id = ? and kept = ? group by place order by place""";

  private static final String CONCLUDE =
      "update retention_run set ended_at = ?, outcome = ?, removed = ?, root = ? where id = ?";

  private static final String ADD_PART =
      """
      insert into retention_run_part (run_id, kept, place, cut_off, removed, held, left_over, oldest_left)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String PARTS =
      """
      select kept, place, cut_off, removed, held, left_over, oldest_left
      from retention_run_part where run_id = ?
      union all
      select kept, place, null, sum(length(ids) / 8), 0, 0, null
      from retention_batch join retention_run on id = run_id
      where run_id = ? and ended_at is null group by kept, place
      order by kept, place""";

  private static final String BATCH =
      "select kept, place, ids from retention_batch where run_id = ? and number = ?";

  /** "retention" to the database's advisory locks. */
  private static final long ALONE = 0x726574656e74696fL;

  @Resource(lookup = "java:jboss/datasources/PlatewardenDS")
  DataSource database;

  @Override
  public boolean begin(RetentionRun run) {
    return on(
        BEGIN,
        insert ->
            fill(
                        insert,
                        run.id(),
                        run.trigger().name(),
                        run.askedBy(),
                        run.asOf(),
                        run.policyVersion(),
                        run.beganAt())
                    .executeUpdate()
                == 1);
  }

  @Override
  public Optional<RetentionRun> unfinished() {
    return runs(RUNS + " where ended_at is null").stream().map(RunSummary::run).findFirst();
  }

  @Override
  public Optional<Instant> lastBegan() {
    return list(1).stream().map(last -> last.run().beganAt()).findFirst();
  }

  @Override
  public List<RunSummary> list(int most) {
    return runs(RUNS + " order by began_at desc, id limit ?", most);
  }

  private List<RunSummary> runs(String query, Object... values) {
    return on(
        query,
        select -> {
          List<RunSummary> runs = new ArrayList<>();
          try (ResultSet row = fill(select, values).executeQuery()) {
            while (row.next()) {
              runs.add(summary(row));
            }
          }
          return runs;
        });
  }

  private static RunSummary summary(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new RunSummary(
        new RetentionRun(
            row.getObject("id", UUID.class),
            RetentionTrigger.valueOf(row.getString("trigger")),
            row.getString("asked_by"),
            moment(row, "as_of").orElseThrow(),
            row.getLong("policy_version"),
            moment(row, "began_at").orElseThrow()),
        outcome == null
            ? RetentionReport.Outcome.RUNNING
            : RetentionReport.Outcome.valueOf(outcome),
        row.getLong("removed"),
        moment(row, "ended_at"));
  }

  @Override
  public Map<String, Long> removed(UUID run, RetentionClass kept) {
    return on(
        REMOVED,
        select -> {
          Map<String, Long> removed = new LinkedHashMap<>();
          try (ResultSet row = fill(select, run, kept.name()).executeQuery()) {
            while (row.next()) {
              removed.put(row.getString(1), row.getLong(2));
            }
          }
          return removed;
        });
  }

  @Override
  public void tellRemoved(UUID run, Removed listener) {
    int number = 1;
    while (tellBatch(run, number, listener)) {
      number++;
    }
  }

  private boolean tellBatch(UUID run, int number, Removed listener) {
    return on(
        BATCH,
        select -> {
          try (ResultSet row = fill(select, run, number).executeQuery()) {
            if (!row.next()) {
              return false;
            }
            RetentionClass kept = RetentionClass.valueOf(row.getString(1));
            String place = row.getString(2);
            ByteBuffer ids = ByteBuffer.wrap(row.getBytes(3));
            while (ids.hasRemaining()) {
              listener.row(kept, place, ids.getLong());
            }
            return true;
          }
        });
  }

  @Override
  public void conclude(RetentionReport report) {
    UUID run = report.run().id();
    on(
        ADD_PART,
        insert -> {
          for (RetentionReport.Part part : report.parts()) {
            fill(
                    insert,
                    run,
                    part.kept().name(),
                    part.place(),
                    part.cutOff().orElse(null),
                    part.removed(),
                    part.held(),
                    part.left(),
                    part.oldestLeft().orElse(null))
                .addBatch();
          }
          return insert.executeBatch().length;
        });
    on(
        CONCLUDE,
        update ->
            fill(
                    update,
                    report.endedAt().orElseThrow(),
                    report.outcome().name(),
                    report.removed(),
                    report.rootInHex(),
                    run)
                .executeUpdate());
  }

  @Override
  public Optional<RetentionReport> find(UUID run) {
    return on(
        RUNS + " where id = ?",
        select -> {
          try (ResultSet row = fill(select, run).executeQuery()) {
            if (!row.next()) {
              return Optional.empty();
            }
            String root = row.getString("root");
            RunSummary summary = summary(row);
            return Optional.of(
                new RetentionReport(
                    summary.run(),
                    parts(run),
                    root == null ? Hash.OF_NOTHING : Hash.of(HexFormat.of().parseHex(root)),
                    summary.removed(),
                    summary.endedAt()));
          }
        });
  }

  private List<RetentionReport.Part> parts(UUID run) {
    return on(
        PARTS,
        select -> {
          List<RetentionReport.Part> parts = new ArrayList<>();
          try (ResultSet row = fill(select, run, run).executeQuery()) {
            while (row.next()) {
              parts.add(
                  new RetentionReport.Part(
                      RetentionClass.valueOf(row.getString("kept")),
                      row.getString("place"),
                      moment(row, "cut_off"),
                      row.getLong("removed"),
                      row.getLong("held"),
                      row.getLong("left_over"),
                      moment(row, "oldest_left")));
            }
          }
          return parts;
        });
  }

  @Override
  public boolean alone(Runnable work) {
    try (Connection connection = database.getConnection();
        PreparedStatement lock =
            connection.prepareStatement("select pg_try_advisory_lock(" + ALONE + ")");
        PreparedStatement unlock =
            connection.prepareStatement("select pg_advisory_unlock(" + ALONE + ")")) {
      try (ResultSet got = lock.executeQuery()) {
        got.next();
        if (!got.getBoolean(1)) {
          return false;
        }
      }
      try {
        work.run();
      } finally {
        unlock.execute();
      }
      return true;
    } catch (SQLException e) {
      throw new RetentionStoreFailed(e);
    }
  }

  private static PreparedStatement fill(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      @Nullable Object value = values[i];
      if (value instanceof Instant instant) {
        statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
      } else {
        statement.setObject(i + 1, value);
      }
    }
    return statement;
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  private <T> T on(String query, Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      return work.on(statement);
    } catch (SQLException e) {
      throw new RetentionStoreFailed(e);
    }
  }
}
