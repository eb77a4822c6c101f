package org.platewarden.audit.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.platewarden.audit.model.LogStore;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.KeyKind;
import org.platewarden.audit.tlog.LogFolder;
import org.platewarden.audit.tlog.Publication;
import org.platewarden.audit.tlog.SignedNote;
import org.platewarden.audit.tlog.SigningKey;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Seals and publishes every second, as the product does, and notes how old the oldest entry was.
 */
final class SealingLag implements AutoCloseable {
  private static final String OLDEST =
      """
      select min(entry.at) from audit_leaf leaf join audit_entry entry on entry.id = leaf.entry_id
      where leaf.index >= ?""";

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final SqlLogStore log = new SqlLogStore();
  private final SigningKey key =
      SigningKey.of("bench.example/trail", KeyKind.ED25519, new byte[32]);
  private final List<Double> millis = new ArrayList<>();
  private final LogFolder folder;
  private @Nullable ScheduledFuture<?> rounds;

  private SealingLag(Path folder) {
    this.folder = new LogFolder(folder);
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(System.getenv("PW_URL"));
    database.setUser(System.getenv("PW_APP_USER"));
    database.setPassword(System.getenv("PW_APP_PASSWORD"));
    log.database = database;
  }

  static SealingLag begun() throws IOException, SQLException {
    SealingLag lag = new SealingLag(Files.createTempDirectory("bench-log"));
    lag.round(); // what was there before is nobody's lag
    lag.millis.clear();
    lag.rounds = lag.timer.scheduleAtFixedRate(lag::roundOrEnd, 1, 1, TimeUnit.SECONDS);
    return lag;
  }

  private void roundOrEnd() {
    try {
      round();
    } catch (SQLException e) {
      throw new IllegalStateException("the bench cannot seal", e);
    }
  }

  private synchronized void round() throws SQLException {
    long before = log.head().size();
    int sealed = LogStore.MOST_AT_ONCE;
    while (sealed == LogStore.MOST_AT_ONCE) {
      sealed = log.seal(LogStore.MOST_AT_ONCE, Instant.now());
    }
    LogStore.Head head = log.head();
    long from = folder.hasCheckpoint() ? before : 0;
    new Publication(folder, log, log).grow(from, head.size(), Instant.now());
    String text = new Checkpoint(key.verifier().name(), head.size(), head.root()).text();
    folder.write(new SignedNote(text, List.of(key.sign(text, Instant.now()))), Instant.now());
    if (head.size() > before) {
      millis.add((double) Duration.between(oldest(before), Instant.now()).toMillis());
    }
  }

  private static Instant oldest(long from) throws SQLException {
    try (Connection connection = TrailWriters.application();
        PreparedStatement asked = connection.prepareStatement(OLDEST)) {
      asked.setLong(1, from);
      try (ResultSet row = asked.executeQuery()) {
        row.next();
        return row.getObject(1, OffsetDateTime.class).toInstant();
      }
    }
  }

  /** Of each round, how long its oldest entry had waited to be public; the longest last. */
  synchronized List<Double> millis() {
    if (rounds != null && rounds.isDone()) {
      throw new IllegalStateException("sealing ended before the bench did");
    }
    return millis.stream().sorted().toList();
  }

  @Override
  public void close() {
    timer.shutdown();
  }
}
