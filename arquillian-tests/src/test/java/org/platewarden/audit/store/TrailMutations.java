package org.platewarden.audit.store;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.platewarden.audit.tlog.Finding;
import org.platewarden.audit.tlog.Hash;
import org.platewarden.audit.tlog.RightEdge;
import org.platewarden.audit.tlog.Tile;

/**
 * What a superuser of the database may do to a trail, by name: the kind, a colon, what exactly.
 *
 * @param superuser with a transaction open
 * @param ids of the entries, sealed in this order
 */
record TrailMutations(Connection superuser, List<UUID> ids) {
  private static final int SEALED = SealedTrailForTests.ENTRIES;
  private static final Instant NOON = SealedTrailForTests.NOON;
  private static final List<String> FIELDS =
      List.of("actor", "session", "address", "subject", "action");

  /** Makes one mutation, at a place that chance picks. */
  interface Mutation {
    Touched make(Random random) throws SQLException;
  }

  /**
   * What was mutated.
   *
   * @param index the entry's place in the log
   * @param id its id
   * @param width how many entries a finding may name at once
   */
  record Touched(long index, UUID id, int width) {
    /** Names this entry, and hardly another. */
    boolean isNamedBy(Finding finding) {
      boolean byNumber = finding.names(index) && finding.last() - finding.first() < width;
      return byNumber || finding.what().contains(id.toString());
    }
  }

  Map<String, Mutation> kinds() {
    Map<String, Mutation> kinds = new TreeMap<>();
    kinds.put("changed: a field", this::changeField);
    kinds.put("changed: its attempt", random -> change(random, "attempt_id = gen_random_uuid()"));
    kinds.put(
        "changed: its step",
        random -> change(random, "step = case step when 'DONE' then 'REFUSED' else 'DONE' end"));
    kinds.put("changed: with its leaf", this::changeWithLeaf);
    kinds.put("changed: with all hashes above it", this::changeWithEverything);
    kinds.put("dropped: the entry", random -> drop(random, true, false));
    kinds.put("dropped: its leaf", random -> drop(random, false, true));
    kinds.put("dropped: both", random -> drop(random, true, true));
    kinds.put("dropped: both, numbered anew", this::dropAndNumber);
    kinds.put("dropped: both, with all hashes above", this::dropWithEverything);
    kinds.put("reordered: two leaves", this::exchangeLeaves);
    kinds.put("reordered: two entries", this::exchangeEntries);
    kinds.put("reordered: two leaves, with all hashes above", this::reorderWithEverything);
    kinds.put("inserted: below the horizon", this::insertOld);
    kinds.put("inserted: with an old time", this::insertBackDated);
    kinds.put("inserted: with a leaf at the end", this::insertAtTheEnd);
    kinds.put("inserted: with a leaf in between", this::insertBetween);
    kinds.put("back-dated: the entry", random -> change(random, "at = at - interval '1 day'"));
    kinds.put(
        "back-dated: by a microsecond",
        random -> change(random, "at = at - interval '1 microsecond'"));
    kinds.put("back-dated: with all hashes above", this::backDateWithEverything);
    kinds.put("log: a bit of a tile", this::flipTile);
    kinds.put("log: a checkpoint's root", this::changeCheckpoint);
    return kinds;
  }

  private Touched changeField(Random random) throws SQLException {
    String field = FIELDS.get(random.nextInt(FIELDS.size()));
    return change(random, "%1$s = %1$s || 'x'".formatted(field));
  }

  private Touched change(Random random, String assignment) throws SQLException {
    Touched touched = pick(random);
    run("update audit_entry set " + assignment + " where id = ?", touched.id());
    return touched;
  }

  private Touched changeWithLeaf(Random random) throws SQLException {
    Touched touched = changeField(random);
    sealAnew(touched);
    return touched;
  }

  private Touched changeWithEverything(Random random) throws SQLException {
    Touched touched = changeWithLeaf(random);
    hashAnew();
    return touched;
  }

  private Touched backDateWithEverything(Random random) throws SQLException {
    Touched touched = change(random, "at = at - interval '1 hour'");
    sealAnew(touched);
    hashAnew();
    return touched;
  }

  private Touched drop(Random random, boolean entry, boolean leaf) throws SQLException {
    Touched touched = pick(random);
    if (entry) {
      run("delete from audit_entry where id = ?", touched.id());
    }
    if (leaf) {
      run("delete from audit_leaf where entry_id = ?", touched.id());
    }
    return touched;
  }

  private Touched dropAndNumber(Random random) throws SQLException {
    Touched touched = drop(random, true, true);
    number(touched.index(), -1);
    return touched;
  }

  private Touched dropWithEverything(Random random) throws SQLException {
    Touched touched = dropAndNumber(random);
    run("delete from audit_checkpoint where size = (select max(size) from audit_checkpoint)");
    hashAnew();
    return touched;
  }

  private Touched exchangeLeaves(Random random) throws SQLException {
    Touched one = pick(random);
    long other = (one.index() + 1 + random.nextInt(SEALED - 1)) % SEALED;
    move(one.index(), SEALED * 2L);
    move(other, one.index());
    move(SEALED * 2L, other);
    return one;
  }

  private Touched reorderWithEverything(Random random) throws SQLException {
    Touched touched = exchangeLeaves(random);
    hashAnew();
    return touched;
  }

  private void move(long from, long to) throws SQLException {
    run("update audit_leaf set index = ? where index = ?", to, from);
  }

  private Touched exchangeEntries(Random random) throws SQLException {
    Touched one = pick(random);
    UUID other = ids.get((int) (one.index() + 1 + random.nextInt(SEALED - 1)) % SEALED);
    UUID between = UUID.randomUUID();
    rename(one.id(), between);
    rename(other, one.id());
    rename(between, other);
    return one;
  }

  private void rename(UUID from, UUID to) throws SQLException {
    run("update audit_entry set id = ? where id = ?", to, from);
  }

  private Touched insertOld(Random random) throws SQLException {
    Touched added = add(NOON.plusSeconds(random.nextInt(SEALED)));
    run(
        "update audit_entry set written_in = (select written_in from audit_entry where id = ?) where id = ?",
        ids.get(random.nextInt(SEALED)),
        added.id());
    return added;
  }

  private Touched insertBackDated(Random random) throws SQLException {
    return add(NOON.minusSeconds(1 + random.nextInt(1_000_000)));
  }

  private Touched insertAtTheEnd(Random random) throws SQLException {
    Touched added = add(NOON.plusSeconds(random.nextInt(SEALED)));
    run(
        "insert into audit_leaf (index, entry_id, leaf) values (?, ?, 'x')",
        (long) SEALED,
        added.id());
    sealAnew(added);
    return added;
  }

  private Touched insertBetween(Random random) throws SQLException {
    Touched added = add(NOON.plusSeconds(random.nextInt(SEALED)));
    long index = random.nextInt(SEALED);
    number(index - 1, 1);
    run("insert into audit_leaf (index, entry_id, leaf) values (?, ?, 'x')", index, added.id());
    sealAnew(added);
    return added;
  }

  private Touched add(Instant at) throws SQLException {
    UUID id = UUID.randomUUID();
    SealedTrailForTests.add(superuser, id, id, at, "plate=FORGED");
    return new Touched(-1, id, 1);
  }

  private Touched flipTile(Random random) throws SQLException {
    int at = random.nextInt(256);
    run(
        "update audit_tile set hashes = set_byte(hashes, ?, get_byte(hashes, ?) # 1) where level = 0 and index = 0",
        at * 32,
        at * 32);
    return new Touched(at, ids.get(at), 1);
  }

  private Touched changeCheckpoint(Random random) throws SQLException {
    long size = 60L * (1 + random.nextInt(SEALED / 60));
    run(
        "update audit_checkpoint set root = set_byte(root, 31, get_byte(root, 31) # 1) where size = ?",
        size);
    return new Touched(size - 1, ids.get((int) size - 1), 60);
  }

  private Touched pick(Random random) {
    int index = random.nextInt(SEALED);
    return new Touched(index, ids.get(index), 1);
  }

  /** Moves the numbers of all leaves beyond one. */
  private void number(long beyond, int by) throws SQLException {
    run("update audit_leaf set index = index + 1000000 where index > ?", beyond);
    run("update audit_leaf set index = index - 1000000 + ? where index >= 1000000", by);
  }

  /** Makes the leaf that the entry would have as it is now. */
  private void sealAnew(Touched touched) throws SQLException {
    String one = SealedRow.ALL.replace("order by", "where leaf.entry_id = ? order by");
    try (PreparedStatement asked = superuser.prepareStatement(one)) {
      asked.setObject(1, touched.id());
      try (ResultSet row = asked.executeQuery()) {
        row.next();
        SealedRow sealed = SealedRow.of(row);
        byte[] leaf = sealed.entry().orElseThrow().leaf(requireNonNull(sealed.salt()));
        run("update audit_leaf set leaf = ? where entry_id = ?", leaf, touched.id());
      }
    }
  }

  /** Makes every tile and every checkpoint fit the leaves as they are now. */
  private void hashAnew() throws SQLException {
    RightEdge edge = RightEdge.EMPTY;
    try (Rows<SealedRow> rows = Rows.of(superuser, SealedRow.ALL, SealedRow::of)) {
      while (rows.peek().isPresent()) {
        RightEdge.Growth growth = edge.grow(List.of(Hash.leaf(rows.peek().get().leaf())));
        edge = growth.edge();
        for (Tile tile : growth.filled()) {
          run(
              "update audit_tile set hashes = ?, root = ? where level = ? and index = ?",
              tile.bytes(),
              tile.root().bytes(),
              tile.name().level(),
              tile.name().index());
        }
        if (edge.size() % 60 == 0) {
          run(
              "update audit_checkpoint set root = ? where size = ?",
              edge.root().bytes(),
              edge.size());
        }
        rows.advance();
      }
    }
    long size = edge.size();
    if (size % 60 != 0) {
      run(
          """
          insert into audit_checkpoint (size, root, horizon, server, at)
          select ?, ?, horizon, server, at + interval '1 minute' from audit_checkpoint order by size desc limit 1""",
          size,
          edge.root().bytes());
    }
  }

  private void run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = superuser.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      statement.execute();
    }
  }
}
