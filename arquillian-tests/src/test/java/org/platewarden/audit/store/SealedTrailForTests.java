package org.platewarden.audit.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.platewarden.audit.TrailPeriods;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.KeyKind;
import org.platewarden.audit.tlog.LogFolder;
import org.platewarden.audit.tlog.Publication;
import org.platewarden.audit.tlog.SignedNote;
import org.platewarden.audit.tlog.SigningKey;
import org.platewarden.it.support.FreshDatabase;
import org.platewarden.it.support.TestStack;

/** A trail on a real database, sealed in several batches, published and cosigned. */
public final class SealedTrailForTests implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final int ENTRIES = 300;
  static final int WAITING = 2;
  private static final int BATCH = 60;

  private static final String INSERT =
      """
      insert into audit_entry (id, attempt_id, step, action, at, actor, session, address, subject)
      values (?, ?, ?, ?, ?, ?, ?, '192.0.2.1', ?)""";

  final LogFolder folder;
  final SigningKey key = SigningKey.of("log.example/trail", KeyKind.ED25519, new byte[32]);
  final SigningKey witness =
      SigningKey.of("witness.example/w", KeyKind.ED25519_COSIGNATURE, new byte[32]);
  private final String name;
  private final FreshDatabase database;
  private final SqlLogStore log = new SqlLogStore();
  private final List<UUID> ids = new ArrayList<>();

  private SealedTrailForTests(String name, Path folder) throws SQLException, IOException {
    this.name = name;
    this.folder = new LogFolder(folder);
    database = FreshDatabase.fresh(name);
    log.database = database.pool();
  }

  /** Batches of 60 entries, a second apart, and two that are not sealed yet. */
  static SealedTrailForTests of(String name, Path folder) throws SQLException, IOException {
    SealedTrailForTests trail = new SealedTrailForTests(name, folder);
    try (Connection own = trail.database.owner()) {
      for (int batch = 0; batch < ENTRIES / BATCH; batch++) {
        trail.write(own, batch * BATCH, BATCH);
        trail.sealAndPublish(NOON.plusSeconds((batch + 1L) * BATCH));
      }
      trail.write(own, ENTRIES, WAITING);
    }
    return trail;
  }

  /** Published before the first entry, as a new installation does. */
  public static SealedTrailForTests withoutEntries(String name, Path folder)
      throws SQLException, IOException {
    SealedTrailForTests trail = new SealedTrailForTests(name, folder);
    trail.sealAndPublish(NOON);
    return trail;
  }

  private void write(Connection own, int first, int count) throws SQLException {
    own.setAutoCommit(false);
    for (int number = first; number < first + count; number++) {
      boolean outcome = number % 2 == 1;
      UUID id = new UUID(0x1000_4000L, 0x8000_0000_0000_0000L + number);
      UUID attempt = outcome ? ids.getLast() : id;
      add(own, id, attempt, NOON.plusSeconds(number), "plate=TEST" + number);
      ids.add(id);
    }
    own.commit();
  }

  /** Adds an entry as somebody with an account of the database may. */
  public static void add(Connection own, UUID id, UUID attempt, Instant at, String subject)
      throws SQLException {
    boolean outcome = !id.equals(attempt);
    try (PreparedStatement add = own.prepareStatement(INSERT)) {
      add.setObject(1, id);
      add.setObject(2, attempt);
      add.setString(3, outcome ? "DONE" : "ATTEMPTED");
      add.setString(4, "QUERY_READS");
      add.setObject(5, at.atOffset(ZoneOffset.UTC));
      add.setString(6, outcome ? "" : "reyes");
      add.setString(7, outcome ? "" : "session");
      add.setString(8, outcome ? "" : subject);
      add.execute();
    }
  }

  /** Seals what waits, at this time. */
  void seal(Instant at) {
    log.seal(4096, at);
  }

  /** Seals what waits, and publishes it signed and cosigned, at this time. */
  public void sealAndPublish(Instant at) throws SQLException {
    long before = log.head().size();
    seal(at);
    new Publication(folder, log, log).grow(before, log.head().size(), at);
    String text =
        new Checkpoint(key.verifier().name(), log.head().size(), log.head().root()).text();
    folder.write(new SignedNote(text, List.of(key.sign(text, at), witness.sign(text, at))), at);
    log.published(log.head().size(), true, at);
  }

  /** The ids of all entries, in the order in which they were written. */
  List<UUID> ids() {
    return ids;
  }

  /** The trail as draws read it. */
  public TrailPeriods periods() {
    SqlTrailPeriods periods = new SqlTrailPeriods();
    periods.database = database.pool();
    return periods;
  }

  /** The database that it is in. */
  public FreshDatabase database() {
    return database;
  }

  /** What is outside the database now. */
  OutsideLog outside() {
    Checkpoint cosigned = Checkpoint.read(folder.checkpoint().text());
    return OutsideLog.of(
        folder, key.verifier(), List.of(witness.verifier()), Optional.of(cosigned));
  }

  /** A connection that may do everything, with a transaction open. */
  Connection superuser() throws SQLException {
    Connection superuser = TestStack.asSuperuser(name);
    try (Statement set = superuser.createStatement()) {
      set.execute("set search_path to platewarden");
    }
    superuser.setAutoCommit(false);
    return superuser;
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
