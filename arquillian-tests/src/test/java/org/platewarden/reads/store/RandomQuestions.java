package org.platewarden.reads.store;

import java.awt.geom.Line2D;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoCircle;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.GeoPolygon;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.LookAlikes;
import org.platewarden.reads.LookAlikes.Reach;
import org.platewarden.reads.PlatePattern;
import org.platewarden.reads.PlateTerm;
import org.platewarden.reads.ReadsQuery;
import org.platewarden.reads.VehicleSought;
import org.platewarden.reads.Where;
import org.platewarden.reads.store.ReadsAnsweredIT.Kind;

/** Questions of every kind about the known reads; the same every time. */
final class RandomQuestions {
  private static final double BORDER_DEGREES = 1e-5;

  private final KnownReads known;
  private final RandomGenerator chance;

  RandomQuestions(KnownReads known, long seed) {
    this.known = known;
    chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  ReadsQuery question(Kind kind) {
    TimeWindow window = window();
    return switch (kind) {
      case EXACT -> ReadsQuery.of(new PlatePattern(readPlate()), window);
      case PATTERN -> ReadsQuery.of(pattern(), window);
      case LOOK_ALIKES -> ReadsQuery.of(alike(Reach.LOOK_ALIKES), window);
      case ONE_MISREAD -> ReadsQuery.of(alike(Reach.ONE_MISREAD), window);
      case CAMERA -> ReadsQuery.at(camera(), window);
      case CAMERAS -> ReadsQuery.at(cameras(), window);
      case CIRCLE -> ReadsQuery.at(circle(), window);
      case POLYGON -> ReadsQuery.at(polygon(), window);
      case VEHICLE_AT_CAMERA -> ReadsQuery.at(camera(), window).of(vehicle());
      case VEHICLE_IN_CIRCLE -> ReadsQuery.at(circle(), window).of(vehicle());
      case VEHICLE_AND_PLATE -> ReadsQuery.of(pattern(), window).of(vehicle());
      case PLATE_IN_CIRCLE -> all(pattern(), circle(), VehicleSought.ANY, window);
      case ALIKE_IN_POLYGON -> all(alike(Reach.ONE_MISREAD), polygon(), VehicleSought.ANY, window);
      case EVERYTHING ->
          all(alike(Reach.ONE_MISREAD), cameras(), new VehicleSought("", "", "white"), window);
    };
  }

  /** Rows on a page. */
  int limit() {
    return 1 + chance.nextInt(20);
  }

  private static ReadsQuery all(
      PlateTerm plate, Where where, VehicleSought vehicle, TimeWindow window) {
    return new ReadsQuery(Optional.of(plate), Optional.of(where), vehicle, window);
  }

  /** Often all five years; else any piece of them, sometimes from a read's very instant. */
  private TimeWindow window() {
    return switch (chance.nextInt(4)) {
      case 0 -> {
        Instant from = pick(known.all()).at();
        yield new TimeWindow(from, from.plus(Duration.ofDays(1 + chance.nextInt(900))));
      }
      case 1 -> TimeWindow.endingAt(KnownReads.FIVE_YEARS.until(), Duration.ofDays(30));
      default -> KnownReads.FIVE_YEARS;
    };
  }

  private String readPlate() {
    return pick(known.all()).plate();
  }

  private LookAlikes alike(Reach reach) {
    String plate = chance.nextBoolean() ? pick(known.plates()) : readPlate();
    return plate.length() < reach.least() ? alike(reach) : new LookAlikes(plate, reach);
  }

  private PlatePattern pattern() {
    String plate = readPlate();
    int at = chance.nextInt(plate.length() - 2);
    String two = plate.substring(at, at + 2);
    return PlatePattern.of(
        switch (chance.nextInt(6)) {
          case 0 -> plate.substring(0, 3) + "*";
          case 1 -> "*" + plate.substring(plate.length() - 3);
          case 2 -> "*" + two + "*";
          case 3 -> plate.substring(0, at) + "?" + plate.substring(at + 1);
          case 4 -> plate.replaceAll("[0-9]", "#").replaceFirst("#", "0") + "*1";
          default -> "@" + plate.substring(1, 3) + "*";
        });
  }

  private CameraCode camera() {
    return pick(known.cameras()).code();
  }

  private Where.AtCameras cameras() {
    return new Where.AtCameras(
        Set.copyOf(List.of(camera(), camera(), camera(), camera()).stream().distinct().toList()));
  }

  private GeoPoint place() {
    GeoPoint around = pick(List.of(KnownReads.SAN_DIEGO, KnownReads.FIJI, KnownReads.POLE));
    return KnownReads.near(around, 0.04, chance);
  }

  private Where.Around circle() {
    return new Where.Around(new GeoCircle(place(), chance.nextDouble(500, 25_000)));
  }

  /**
   * No read lies on its border: PostgreSQL's polygons take in what is within a millionth of a
   * degree of it, some ten centimetres.
   */
  private Where.Inside polygon() {
    Where.Inside inside = anyPolygon();
    List<GeoPoint> corners = inside.polygon().corners();
    return known.all().stream().anyMatch(read -> isAtBorder(corners, read.place()))
        ? polygon()
        : inside;
  }

  private static boolean isAtBorder(List<GeoPoint> corners, GeoPoint place) {
    for (int i = 0; i < corners.size(); i++) {
      GeoPoint from = corners.get(i);
      GeoPoint to = corners.get((i + 1) % corners.size());
      Line2D side =
          new Line2D.Double(from.longitude(), from.latitude(), to.longitude(), to.latitude());
      if (side.ptSegDist(place.longitude(), place.latitude()) < BORDER_DEGREES) {
        return true;
      }
    }
    return false;
  }

  /** Corners in order around San Diego, at different distances: it crosses itself nowhere. */
  private Where.Inside anyPolygon() {
    List<Double> angles = new ArrayList<>();
    int corners = 3 + chance.nextInt(6);
    for (int i = 0; i < corners; i++) {
      angles.add((i + chance.nextDouble(0.1, 0.9)) * 2 * Math.PI / corners);
    }
    angles.sort(Comparator.naturalOrder());
    return new Where.Inside(
        new GeoPolygon(
            angles.stream()
                .map(
                    angle -> {
                      double far = chance.nextDouble(0.05, 0.3);
                      return new GeoPoint(
                          KnownReads.SAN_DIEGO.latitude() + far * Math.sin(angle),
                          KnownReads.SAN_DIEGO.longitude() + far * Math.cos(angle));
                    })
                .toList()));
  }

  private VehicleSought vehicle() {
    VehicleSought sought =
        new VehicleSought(
            pick(KnownReads.MAKES), pick(KnownReads.MODELS), pick(KnownReads.COLOURS));
    return chance.nextInt(20) == 0 ? new VehicleSought("", "no-such-model", "") : sought;
  }

  private <T> T pick(List<T> some) {
    return KnownReads.pick(some, chance);
  }
}
