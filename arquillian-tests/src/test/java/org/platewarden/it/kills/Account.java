package org.platewarden.it.kills;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** What was sent, and whether it is what was stored and put aside: no more, no less. */
final class Account {
  private final String run;
  private final Random random;
  private final List<String> ids = new ArrayList<>();
  private int sent;
  private int bad;
  private int again;

  Account(String run, long seed) {
    this.run = run;
    random = new Random(seed);
  }

  /** The next message: mostly new, sometimes one that came before, sometimes a broken one. */
  synchronized Message next() {
    int number = sent++;
    int dice = random.nextInt(20);
    if (dice == 0) {
      bad++;
      return new Message(run + "-bad-" + number, number, false);
    }
    if (dice <= 2 && !ids.isEmpty()) {
      again++;
      return new Message(ids.get(random.nextInt(ids.size())), number, true);
    }
    ids.add(run + "-" + number);
    return new Message(ids.getLast(), number, true);
  }

  /** What was found to be wrong, in words; empty if all is well. */
  synchronized List<String> faults(Map<String, Integer> stored, long putAside, long pending) {
    Set<String> lost = new TreeSet<>(ids);
    lost.removeAll(stored.keySet());
    List<String> twice =
        stored.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey).toList();
    Set<String> unknown = new TreeSet<>(stored.keySet());
    ids.forEach(unknown::remove);
    List<String> faults = new ArrayList<>();
    tell(faults, lost.size(), "lost");
    tell(faults, twice.size(), "stored more than once");
    tell(faults, unknown.size(), "stored and never sent");
    tell(faults, (int) pending, "left waiting");
    if (putAside != bad) {
      faults.add(putAside + " put aside and " + bad + " broken ones sent");
    }
    return faults;
  }

  private static void tell(List<String> faults, int count, String what) {
    if (count > 0) {
      faults.add(count + " " + what);
    }
  }

  /** One that nobody sends, for trying the account itself. */
  synchronized String pretendOneMore() {
    ids.add(run + "-never-sent");
    return ids.getLast();
  }

  /** Takes that back. */
  synchronized void pretendNoMore() {
    ids.removeLast();
  }

  synchronized String figures() {
    return "%d sent: %d reads, %d of them sent again, %d broken"
        .formatted(sent, ids.size(), again, bad);
  }

  /** How often each read of this run is in the database. */
  Map<String, Integer> stored() throws SQLException {
    Map<String, Integer> stored = new HashMap<>();
    try (Connection database =
            DriverManager.getConnection(env("PW_URL"), env("PW_USER"), env("PW_PASSWORD"));
        PreparedStatement sql =
            database.prepareStatement(
                "select external_id, count(*) from platewarden.read where external_id like ? group by 1")) {
      sql.setString(1, run + "-%");
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) {
          stored.put(rows.getString(1), rows.getInt(2));
        }
      }
    }
    return stored;
  }

  static String env(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new IllegalStateException(
          name + " is not set: start this with ./platewarden bench kills");
    }
    return value;
  }
}
