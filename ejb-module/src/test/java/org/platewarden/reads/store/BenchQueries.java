package org.platewarden.reads.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.store.ReadStoreBench.Percentiles;
import org.platewarden.synthetic.Size;
import org.platewarden.synthetic.SyntheticWorld;

/** The questions of the bench, asked of the product and of the naive table. */
final class BenchQueries {
  private static final int ROWS = 50;
  private static final double MILLIS = 1e6;

  /** Kinds of question; each makes a pattern of a plate of seven characters. */
  enum Question {
    EXACT("exact"),
    PREFIX("prefix, 4"),
    SUFFIX("suffix, 4"),
    INFIX("infix, 4"),
    SHORT_INFIX("infix, 3"),
    TWO_ANY("two ?"),
    ENDS("AB*34"),
    CAMERA("camera");

    private final String words;

    Question(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    PlatePattern of(String plate) {
      return PlatePattern.of(
          switch (this) {
            case EXACT, CAMERA -> plate;
            case PREFIX -> plate.substring(0, 4) + "*";
            case SUFFIX -> "*" + plate.substring(3);
            case INFIX -> "*" + plate.substring(1, 5) + "*";
            case SHORT_INFIX -> "*" + plate.substring(2, 5) + "*";
            case TWO_ANY ->
                plate.charAt(0) + "?" + plate.substring(2, 4) + "?" + plate.substring(5);
            case ENDS -> plate.substring(0, 2) + "*" + plate.substring(5);
          });
    }
  }

  private final BenchDatabase database;
  private final SyntheticWorld world;
  private final Size size;
  private final ReadsFinder finder = new ReadsFinder();

  BenchQueries(BenchDatabase database, SyntheticWorld world, Size size) {
    this.database = database;
    this.world = world;
    this.size = size;
    finder.database = database.pool();
  }

  /** The product's own path, warm. */
  Percentiles product(Question question, TimeWindow window, int rounds) {
    List<Double> millis = new ArrayList<>();
    for (int warm = 0; warm < 2; warm++) {
      millis.clear();
      RandomGenerator chance = chance();
      for (int round = 0; round < rounds; round++) {
        ReadsQuery query = query(question, window, chance);
        long began = System.nanoTime();
        finder.find(query);
        millis.add((System.nanoTime() - began) / MILLIS);
      }
    }
    return Percentiles.of(millis);
  }

  private ReadsQuery query(Question question, TimeWindow window, RandomGenerator chance) {
    if (question == Question.CAMERA) {
      return new ReadsQuery(
          Optional.empty(), Optional.of(camera(chance)), window, Optional.empty(), ROWS);
    }
    PlatePattern pattern = question.of(plate(chance));
    return new ReadsQuery(Optional.of(pattern), Optional.empty(), window, Optional.empty(), ROWS);
  }

  /** The same questions of the naive table, warm. */
  Percentiles naive(Question question, TimeWindow window, int rounds) throws SQLException {
    String condition =
        switch (question) {
          case EXACT -> "plate = ?";
          case CAMERA -> "camera_id = ?";
          default -> "plate ilike ?";
        };
    List<Double> millis = new ArrayList<>();
    try (Connection connection = database.application();
        PreparedStatement select =
            connection.prepareStatement(
                "select * from naive where "
                    + condition
                    + " and captured_at >= ? and captured_at < ? order by captured_at desc limit 51")) {
      for (int warm = 0; warm < 2; warm++) {
        millis.clear();
        RandomGenerator chance = chance();
        for (int round = 0; round < rounds; round++) {
          bind(select, question, window, chance);
          millis.add(timed(select));
        }
      }
    }
    return Percentiles.of(millis);
  }

  private void bind(
      PreparedStatement select, Question question, TimeWindow window, RandomGenerator chance)
      throws SQLException {
    if (question == Question.CAMERA) {
      select.setInt(1, 10_000 + chance.nextInt(size.cameras()));
    } else {
      PlatePattern pattern = question.of(plate(chance));
      select.setString(1, pattern.asLike());
    }
    select.setObject(2, window.from().atOffset(ZoneOffset.UTC));
    select.setObject(3, window.until().atOffset(ZoneOffset.UTC));
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

  private String plate(RandomGenerator chance) {
    String plate = world.plateOf(chance.nextInt(size.vehicles()));
    return plate.length() == 7 ? plate : plate(chance);
  }

  private CameraCode camera(RandomGenerator chance) {
    return BenchLoad.camera(chance.nextInt(size.cameras())).code();
  }

  /** The same questions for both. */
  private static RandomGenerator chance() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(42);
  }
}
