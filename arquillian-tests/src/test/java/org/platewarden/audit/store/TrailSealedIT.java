package org.platewarden.audit.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.audit.model.SealedEntry;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.Finding;
import org.platewarden.audit.tlog.FolderCheck;
import org.platewarden.audit.tlog.Hash;
import org.platewarden.audit.tlog.KeyKind;
import org.platewarden.audit.tlog.LogFolder;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.audit.tlog.Publication;
import org.platewarden.audit.tlog.RightEdge;
import org.platewarden.audit.tlog.SignedNote;
import org.platewarden.audit.tlog.SigningKey;
import org.platewarden.it.support.FreshDatabase;

/** Entries of the trail are sealed, on the real database and with the application's rights. */
@DisplayName("R28: every entry of the trail is sealed in the log, once")
class TrailSealedIT {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final int MOST = 4096;
  private static final int WRITERS = 6;
  private static final int PASSES = 60;

  private FreshDatabase database;
  private SqlLogStore log;

  @BeforeEach
  void an_empty_trail() throws SQLException, IOException {
    database = FreshDatabase.fresh("pw_sealed");
    log = new SqlLogStore();
    log.database = database.pool();
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  void entries_get_numbers_without_gaps_and_a_root_over_all() throws SQLException {
    List<Hash> leaves = new ArrayList<>();
    for (int batch : new int[] {1, 254, 1, 1, 443}) {
      write(batch);
      assertThat(log.seal(MOST, NOON)).isEqualTo(batch);
      assertThat(log.seal(MOST, NOON)).as("nothing more").isZero();
    }

    for (byte[] leaf : log.read(0, 700)) {
      leaves.add(Hash.leaf(leaf));
    }
    assertThat(log.head().size()).isEqualTo(700);
    assertThat(log.head().root()).isEqualTo(RightEdge.EMPTY.grow(leaves).edge().root());
    assertThat(log.tree(700).root()).isEqualTo(log.head().root());
    assertThat(number("select count(*) from audit_tile")).isEqualTo(2);
    assertThat(number("select count(*) from audit_checkpoint")).isEqualTo(5);
    assertNoneIsMissing();
  }

  @Test
  void a_batch_is_no_larger_than_asked_for_and_the_next_goes_on() throws SQLException {
    write(10);

    assertThat(Stream.generate(() -> log.seal(3, NOON)).limit(5)).containsExactly(3, 3, 3, 1, 0);
    assertNoneIsMissing();
  }

  @Test
  @DisplayName("R28: an entry that was written earlier and committed later is not skipped")
  void an_entry_written_earlier_and_committed_later_is_not_skipped() throws SQLException {
    try (Connection slow = database.owner()) {
      slow.setAutoCommit(false);
      UUID late = insert(slow, "late");
      write(5);
      assertThat(log.seal(MOST, NOON)).isEqualTo(5);
      write(2);
      assertThat(log.seal(2, NOON)).isEqualTo(2);
      assertThat(log.seal(MOST, NOON)).isZero();

      slow.commit();

      assertThat(
              number(
                  "select count(*) from audit_entry where id = '%s' and written_in > (select max(written_in) from audit_entry join audit_leaf on entry_id = id)"
                      .formatted(late)))
          .as("the control: who only looks beyond the last one sealed does not see it")
          .isZero();
      assertThat(log.seal(MOST, NOON)).isEqualTo(1);
    }
    assertNoneIsMissing();
  }

  @Test
  @DisplayName("R28: entries are sealed in the order of their transactions' numbers, 9 before 10")
  void an_entry_of_a_shorter_number_is_not_passed_by() throws SQLException {
    write(2);
    database.asOwner("update audit_entry set written_in = '9'");
    write(2);
    database.asOwner("update audit_entry set written_in = '10' where written_in <> '9'");

    assertThat(Stream.generate(() -> log.seal(2, NOON)).limit(3)).containsExactly(2, 2, 0);
    assertNoneIsMissing();
  }

  @Test
  void of_writers_that_commit_and_roll_back_in_any_order_each_committed_entry_is_sealed()
      throws Exception {
    Set<UUID> committed = ConcurrentHashMap.newKeySet();
    AtomicBoolean enough = new AtomicBoolean();
    NaiveCursor cursor = new NaiveCursor();
    try (var pool = Executors.newFixedThreadPool(WRITERS);
        Connection reader = database.owner()) {
      List<Future<?>> ends = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        Random random = new Random(writer);
        ends.add(pool.submit(() -> writeUntil(enough, random, committed)));
      }
      try {
        for (int pass = 0; pass < PASSES; pass++) {
          log.seal(7, NOON);
          cursor.read(reader);
        }
      } finally {
        enough.set(true);
      }
      for (Future<?> end : ends) {
        end.get();
      }
      cursor.read(reader);
    }
    while (log.seal(MOST, NOON) > 0) {
      // until nothing is left
    }

    assertThat(number("select count(*) from audit_leaf")).isEqualTo(committed.size());
    assertNoneIsMissing();
    assertThat(log.tree(log.head().size()).root()).isEqualTo(log.head().root());
    assertThat(committed)
        .as("the control: whoever reads on from the last number seen loses entries under this load")
        .hasSizeGreaterThan(cursor.seen.size());
  }

  /** What this must not be: it reads on from the highest transaction that it has seen. */
  private static final class NaiveCursor {
    private final Set<UUID> seen = new HashSet<>();
    private String last = "0";

    void read(Connection connection) throws SQLException {
      String beyond =
          "select id, written_in::text as number from audit_entry where written_in > ?::xid8 order by audit_entry.written_in";
      try (var asked = connection.prepareStatement(beyond)) {
        asked.setString(1, last);
        try (ResultSet row = asked.executeQuery()) {
          while (row.next()) {
            seen.add(row.getObject(1, UUID.class));
            last = row.getString(2);
          }
        }
      }
    }
  }

  private Void writeUntil(AtomicBoolean enough, Random random, Set<UUID> committed)
      throws SQLException {
    try (Connection own = database.owner()) {
      own.setAutoCommit(false);
      while (!enough.get()) {
        writeAndEnd(own, random, committed);
      }
    }
    return null;
  }

  private void writeAndEnd(Connection own, Random random, Set<UUID> committed) throws SQLException {
    List<UUID> written = new ArrayList<>();
    for (int entry = 0; entry <= random.nextInt(3); entry++) {
      written.add(insert(own, "x"));
    }
    if (random.nextInt(4) == 0) {
      own.rollback();
    } else {
      own.commit();
      committed.addAll(written);
    }
  }

  @Test
  void after_a_restore_into_a_server_that_counts_from_lower_numbers_entries_are_still_sealed()
      throws SQLException {
    write(3);
    log.seal(MOST, NOON);
    database.asOwner("update audit_checkpoint set horizon = '9000000000000000'");
    write(2);

    assertThat(log.seal(MOST, NOON)).isEqualTo(2);
    assertNoneIsMissing();
  }

  @Test
  void a_changed_entry_at_the_edge_stops_the_log() throws SQLException {
    write(300);
    log.seal(MOST, NOON);
    database.asOwner("update audit_leaf set leaf = 'forged' where index = 299");
    write(1);

    assertThatThrownBy(() -> log.seal(MOST, NOON))
        .isInstanceOf(LogRefused.class)
        .hasMessageContaining("its checkpoint of size 300");
    database.asOwner("delete from audit_leaf where index = 299");
    assertThatThrownBy(() -> log.seal(MOST, NOON))
        .isInstanceOf(LogRefused.class)
        .hasMessageContaining("of the entries 256 to 299 the database has 43");
    assertThat(log.head().size()).isEqualTo(300);
  }

  @Test
  void one_server_at_a_time_seals() throws SQLException {
    try (Connection other = database.owner();
        Statement lock = other.createStatement()) {
      lock.execute("select pg_advisory_lock(x'747261696c26'::bigint)");
      List<String> done = new ArrayList<>();

      assertThat(log.alone(() -> done.add("done"))).isFalse();
      lock.execute("select pg_advisory_unlock_all()");
      assertThat(log.alone(() -> done.add("done"))).isTrue();
      assertThat(log.alone(() -> done.add("again"))).isTrue();
      assertThat(done).containsExactly("done", "again");
    }
  }

  @Test
  @DisplayName("R28: no plate is in what is published, and the commitment can be opened")
  void no_plate_is_in_what_is_published(@TempDir Path path) throws SQLException, IOException {
    String asked = "plate=CANARY7; window=P30D";
    UUID id;
    try (Connection own = database.owner()) {
      id = insert(own, asked);
    }
    write(300);
    log.seal(MOST, NOON);
    LogFolder folder = new LogFolder(path);
    SigningKey key = SigningKey.of("log.example/trail", KeyKind.ED25519, new byte[32]);

    new Publication(folder, log, log).grow(0, log.head().size(), NOON);
    String text = new Checkpoint("log.example/trail", log.head().size(), log.head().root()).text();
    folder.write(new SignedNote(text, List.of(key.sign(text, NOON))), NOON);

    assertThat(FolderCheck.of(folder, key.verifier(), List.of(), 0)).isEqualTo(List.<Finding>of());
    List<String> files = new ArrayList<>(folder.files());
    files.add("checkpoint");
    String all = "";
    for (String file : files) {
      all +=
          new String(
              Files.readAllBytes(path.resolve(file)), java.nio.charset.StandardCharsets.ISO_8859_1);
    }
    assertThat(all).contains(id.toString(), "reyes").doesNotContain("CANARY", "P30D");
    assertThat(all).doesNotContain(HexFormat.of().formatHex(salt()));
    assertThat(all).contains(new String(entry(id, asked).leaf(salt()), UTF_8));
    assertThat(all).doesNotContain(new String(entry(id, "plate=OTHER").leaf(salt()), UTF_8));
  }

  private static SealedEntry entry(UUID id, String subject) {
    return new SealedEntry(
        id, id, "ATTEMPTED", "QUERY_READS", NOON, "reyes", "session", "192.0.2.1", subject);
  }

  private byte[] salt() throws SQLException {
    try (Connection own = database.owner();
        Statement sql = own.createStatement();
        ResultSet row =
            sql.executeQuery("select salt from audit_salt where month = '2026-03-01'")) {
      row.next();
      return row.getBytes(1);
    }
  }

  private void write(int entries) throws SQLException {
    try (Connection own = database.owner()) {
      own.setAutoCommit(false);
      for (int entry = 0; entry < entries; entry++) {
        insert(own, "entry " + entry);
      }
      own.commit();
    }
  }

  private static UUID insert(Connection connection, String subject) throws SQLException {
    UUID id = UUID.randomUUID();
    String insert =
        "insert into audit_entry (id, attempt_id, step, action, at, actor, session, address, subject)"
            + " values (?, ?, 'ATTEMPTED', 'QUERY_READS', '2026-03-01T12:00:00Z', 'reyes', 'session', '192.0.2.1', ?)";
    try (var add = connection.prepareStatement(insert)) {
      add.setObject(1, id);
      add.setObject(2, id);
      add.setString(3, subject);
      add.execute();
    }
    return id;
  }

  private void assertNoneIsMissing() throws SQLException {
    assertThat(
            number(
                "select count(*) from audit_entry full join audit_leaf on entry_id = id where id is null or entry_id is null"))
        .as("entries without a leaf, or leaves without an entry")
        .isZero();
    assertThat(number("select coalesce(max(index) + 1, 0) from audit_leaf"))
        .as("numbers without gaps")
        .isEqualTo(number("select count(*) from audit_leaf"))
        .isEqualTo(log.head().size());
  }

  private long number(String query) throws SQLException {
    try (Connection own = database.owner();
        Statement sql = own.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
