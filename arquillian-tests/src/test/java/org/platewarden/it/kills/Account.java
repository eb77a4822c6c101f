package org.platewarden.it.kills;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What was sent, and whether it is what was stored and put aside: no more, no less. */
final class Account {
  private final String run;
  private final Random random;
  private final List<String> ids = new ArrayList<>();
  private int sent;
  private final List<String> bad = new ArrayList<>();
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
      bad.add(run + "-bad-" + number);
      return new Message(bad.getLast(), number, false);
    }
    if (dice <= 2 && !ids.isEmpty()) {
      again++;
      return new Message(ids.get(random.nextInt(ids.size())), number, true);
    }
    ids.add(run + "-" + number);
    return new Message(ids.getLast(), number, true);
  }

  /** What was found to be wrong, in words; empty if all is well. */
  synchronized List<String> faults(
      Map<String, Integer> stored, Map<String, Integer> putAside, long pending) {
    List<String> faults = new ArrayList<>();
    compare(faults, ids, stored, "lost", "stored");
    compare(faults, bad, putAside, "broken and lost", "put aside");
    tell(faults, (int) pending, "left waiting");
    return faults;
  }

  private static void compare(
      List<String> faults,
      List<String> sent,
      Map<String, Integer> found,
      String lost,
      String what) {
    Set<String> missing = new HashSet<>(sent);
    missing.removeAll(found.keySet());
    Set<String> unknown = new HashSet<>(found.keySet());
    sent.forEach(unknown::remove);
    tell(faults, missing.size(), lost);
    tell(
        faults,
        (int) found.values().stream().filter(times -> times > 1).count(),
        what + " more than once");
    tell(faults, unknown.size(), what + " and never sent");
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
        .formatted(sent, ids.size(), again, bad.size());
  }

  /** How often each read of this run is in the database. */
  Map<String, Integer> stored() throws SQLException {
    Map<String, Integer> stored = new HashMap<>();
    try (Connection database = database();
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

  /** The database, as the application. */
  static Connection database() throws SQLException {
    return DriverManager.getConnection(env("PW_URL"), env("PW_USER"), env("PW_PASSWORD"));
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
