package org.platewarden.reads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.CappedTotal;
import org.platewarden.reads.PageAsked;
import org.platewarden.reads.QuestionRefused;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.store.Question.Subject;
import org.platewarden.reads.store.ReadStoreBench.Percentiles;
import org.platewarden.synthetic.Size;
import org.platewarden.synthetic.SyntheticWorld;

/** The questions of the bench, asked of the product and of the naive table. */
final class BenchQueries {
  private static final PageAsked FIRST = PageAsked.first(50);
  private static final double MILLIS = 1e6;

  /** A table that takes a minute for one answer is asked less often. */
  private static final long NAIVE_NANOS = 20_000_000_000L;

  private final BenchDatabase database;
  private final SyntheticWorld world;
  private final Size size;
  private final ReadsFinder finder = new ReadsFinder();
  private int refused;

  BenchQueries(BenchDatabase database, SyntheticWorld world, Size size) {
    this.database = database;
    this.world = world;
    this.size = size;
    SqlVehicleNames names = new SqlVehicleNames();
    names.database = database.pool();
    finder.database = database.pool();
    finder.names = names;
  }

  /** The product's own path, warm. */
  Percentiles product(Question question, TimeWindow window, int rounds) {
    List<Double> millis = new ArrayList<>();
    for (int warm = 0; warm < 2; warm++) {
      millis.clear();
      refused = 0;
      RandomGenerator chance = chance();
      for (int round = 0; round < rounds; round++) {
        Subject subject = subject(chance, window);
        ReadsQuery query = question.of(subject);
        long began = System.nanoTime();
        try {
          ask(question, subject, query);
        } catch (QuestionRefused tookTooLong) {
          refused++;
        }
        millis.add((System.nanoTime() - began) / MILLIS);
      }
    }
    return Percentiles.of(millis);
  }

  /** How many of the last round were refused because they took too long. */
  int refused() {
    return refused;
  }

  private void ask(Question question, Subject subject, ReadsQuery query) {
    if (question.isTotal()) {
      finder.count(query, CappedTotal.MOST + 1);
    } else if (question == Question.HISTORY) {
      finder.history(subject.plate(), subject.window(), FIRST.limit());
    } else {
      finder.find(query, FIRST);
    }
  }

  /** The same questions of the naive table; the first is not counted. */
  Percentiles naive(Question question, TimeWindow window, int rounds) throws SQLException {
    List<Double> millis = new ArrayList<>();
    RandomGenerator chance = chance();
    Map<String, PreparedStatement> prepared = new HashMap<>();
    try (Connection connection = database.application()) {
      long began = System.nanoTime();
      for (int round = 0; round < 2 || (round <= rounds && !tooLong(began)); round++) {
        List<Object> values = new ArrayList<>();
        String sql = question.naive(subject(chance, window), values);
        PreparedStatement select = prepared.get(sql);
        if (select == null) {
          select = connection.prepareStatement(sql);
          prepared.put(sql, select);
        }
        for (int i = 0; i < values.size(); i++) {
          select.setObject(i + 1, values.get(i));
        }
        millis.add(timed(select));
      }
    } finally {
      for (PreparedStatement select : prepared.values()) {
        select.close();
      }
    }
    return Percentiles.of(millis.subList(1, millis.size()));
  }

  private static boolean tooLong(long began) {
    return System.nanoTime() - began > NAIVE_NANOS;
  }

  /** One row by its whole primary key. */
  Percentiles keyLookup(Connection connection, int rounds) throws SQLException {
    List<Object[]> keys = new ArrayList<>();
    try (PreparedStatement some =
            connection.prepareStatement(
                "select plate, captured_at, id from read tablesample system (1) limit " + rounds);
        ResultSet rows = some.executeQuery()) {
      while (rows.next()) {
        keys.add(new Object[] {rows.getString(1), rows.getTimestamp(2), rows.getLong(3)});
      }
    }
    List<Double> millis = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select * from read where plate = ? and captured_at = ? and id = ?")) {
      for (Object[] key : keys) {
        for (int i = 0; i < key.length; i++) {
          select.setObject(i + 1, key[i]);
        }
        millis.add(timed(select));
      }
    }
    return Percentiles.of(millis.subList(millis.size() / 5, millis.size()));
  }

  private static double timed(PreparedStatement select) throws SQLException {
    long began = System.nanoTime();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        rows.getObject(1);
      }
    }
    return (System.nanoTime() - began) / MILLIS;
  }

  private Subject subject(RandomGenerator chance, TimeWindow window) {
    int vehicle = chance.nextInt(size.vehicles());
    String plate = world.plateOf(vehicle);
    if (plate.length() != 7) {
      return subject(chance, window);
    }
    int camera = chance.nextInt(size.cameras());
    return new Subject(
        plate,
        BenchLoad.camera(camera),
        List.of(
            BenchLoad.camera((camera + 1) % size.cameras()),
            BenchLoad.camera((camera + 2) % size.cameras())),
        BenchLoad.modelOf(vehicle),
        BenchLoad.colourOf(vehicle),
        window);
  }

  /** The same questions for both. */
  private static RandomGenerator chance() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(42);
  }
}
