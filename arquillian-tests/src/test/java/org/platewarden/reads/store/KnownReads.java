package org.platewarden.reads.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.platewarden.cameras.CameraKind;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.it.support.FreshDatabase;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.CapturedRead;
import org.platewarden.reads.Vehicle;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.recognition.Candidate;

/**
 * A few hundred made-up reads of five years, in the database and beside it: vehicles whose plates
 * are misread in every way, cameras that stand and that move, some at the antimeridian and at the
 * pole, and reads of one instant. The same every time.
 */
final class KnownReads {
  static final TimeWindow FIVE_YEARS =
      new TimeWindow(Instant.parse("2021-03-01T00:00:00Z"), Instant.parse("2026-03-01T00:00:00Z"));

  static final GeoPoint SAN_DIEGO = new GeoPoint(32.7, -117.1);
  static final GeoPoint FIJI = new GeoPoint(-16.8, 179.99);
  static final GeoPoint POLE = new GeoPoint(89.95, 10);

  static final List<String> MAKES = List.of("ford", "toyota", "");
  static final List<String> MODELS = List.of("f-150", "corolla", "hilux", "");
  static final List<String> COLOURS = List.of("white", "red", "");

  private static final int READS = 800;
  private static final int VEHICLES = 30;
  private static final String ANY = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final List<String> ALIKE = List.of("0OQD", "1IL", "2Z", "5S", "6G", "8B");

  /**
   * One read as it is known to be.
   *
   * @param id its number in the store
   * @param plate as read
   * @param camera its code
   * @param at when
   * @param place where, as finely as the store keeps it
   * @param vehicle what else
   */
  record Known(long id, String plate, String camera, Instant at, GeoPoint place, Vehicle vehicle) {}

  private final RandomGenerator chance =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20_260_301);
  private final List<RegisteredCamera> cameras = new ArrayList<>();
  private final List<String> plates = new ArrayList<>();
  private final List<Known> all = new ArrayList<>();

  KnownReads() {
    addCameras("san-diego", SAN_DIEGO, 8, 0.2);
    addCameras("fiji", FIJI, 4, 0.05);
    addCameras("pole", POLE, 2, 0.04);
    addCameras("moves", SAN_DIEGO, 3, 0.01);
    for (int i = 0; i < VEHICLES; i++) {
      plates.add(plate());
    }
  }

  List<Known> all() {
    return all;
  }

  /** True plates of the vehicles. */
  List<String> plates() {
    return plates;
  }

  List<RegisteredCamera> cameras() {
    return cameras;
  }

  /** Puts everything into an empty database, by the product's own way. */
  void putInto(FreshDatabase database) throws SQLException {
    database.asOwner("select make_read_months('2021-01-01', 64)");
    for (RegisteredCamera camera : cameras) {
      database.asOwner(
          """
          insert into camera (id, code, name, owner, latitude, longitude, place_of_capture, time_zone, kind)
          values (%d, '%s', '%s', 'Test', %s, %s, 'US-CA', 'UTC', '%s')"""
              .formatted(
                  camera.id(),
                  camera.code(),
                  camera.name(),
                  camera.place().latitude(),
                  camera.place().longitude(),
                  camera.kind()));
    }
    SqlVehicleTerms terms = new SqlVehicleTerms();
    terms.table = new VehicleTermTable();
    terms.table.database = database.pool();
    SqlReadsArchive archive = new SqlReadsArchive();
    archive.database = database.pool();
    List<PlateRead> rows = new ArrayList<>();
    for (int i = 0; i < READS; i++) {
      CapturedRead read = read(i);
      RegisteredCamera camera = cameraOf(read.camera());
      PlateRead row = PlateRead.of(camera, read, terms, read.capturedAt().plusSeconds(1));
      rows.add(row);
      all.add(known(row, read, camera));
    }
    if (archive.addIfNew(rows).size() != READS) {
      throw new IllegalStateException("not all of the known reads went in");
    }
    database.asOwner("analyze");
  }

  private static Known known(PlateRead row, CapturedRead read, RegisteredCamera camera) {
    GeoPoint place = read.place().orElse(camera.place());
    return new Known(
        row.key().id(),
        row.key().plate(),
        camera.code().value(),
        row.key().capturedAt(),
        new GeoPoint((float) place.latitude(), (float) place.longitude()),
        read.vehicle());
  }

  private CapturedRead read(int number) {
    RegisteredCamera camera = pick(cameras);
    boolean moves = camera.code().value().startsWith("moves");
    return new CapturedRead(
        camera.code(),
        "known/" + number,
        instant(),
        List.of(new Candidate(misread(pick(plates)), 0.9)),
        Issuer.UNKNOWN,
        moves ? Optional.of(near(pick(List.of(SAN_DIEGO, FIJI, POLE)), 0.2)) : Optional.empty(),
        new Vehicle(pick(MAKES), pick(MODELS), pick(COLOURS)),
        Optional.empty(),
        Optional.empty());
  }

  /** Half of all reads share their instant with others. */
  private Instant instant() {
    if (chance.nextInt(4) == 0) {
      return Instant.parse("2025-02-01T12:00:00.123456Z");
    }
    long span = FIVE_YEARS.from().until(FIVE_YEARS.until(), ChronoUnit.SECONDS);
    boolean recent = chance.nextBoolean();
    long back = recent ? chance.nextLong(1, 40 * 24 * 3600) : chance.nextLong(1, span);
    return FIVE_YEARS.until().minusSeconds(back);
  }

  private String misread(String plate) {
    String read = plate;
    for (int times = chance.nextInt(4); times > 0; times--) {
      int at = chance.nextInt(read.length());
      String letter = String.valueOf(ANY.charAt(chance.nextInt(ANY.length())));
      read =
          switch (chance.nextInt(5)) {
            case 0 -> read.substring(0, at) + letter + read.substring(at + 1);
            case 1 ->
                read.length() < 9 ? read.substring(0, at) + letter + read.substring(at) : read;
            case 2 -> read.length() > 4 ? read.substring(0, at) + read.substring(at + 1) : read;
            default -> read.substring(0, at) + alike(read.charAt(at)) + read.substring(at + 1);
          };
    }
    return read;
  }

  private char alike(char character) {
    String group =
        ALIKE.stream()
            .filter(any -> any.indexOf(character) >= 0)
            .findFirst()
            .orElse(String.valueOf(character));
    return group.charAt(chance.nextInt(group.length()));
  }

  private String plate() {
    StringBuilder plate = new StringBuilder();
    int length = 5 + chance.nextInt(3);
    while (plate.length() < length) {
      plate.append("ABDS0158".charAt(chance.nextInt(8)));
    }
    return plate.toString();
  }

  private void addCameras(String name, GeoPoint around, int count, double degrees) {
    for (int i = 0; i < count; i++) {
      int id = 100 + cameras.size();
      cameras.add(
          new RegisteredCamera(
              id,
              new CameraCode(name + "-" + i),
              name,
              "Test",
              name.equals("moves") ? CameraKind.MOBILE : CameraKind.FIXED,
              near(around, degrees),
              "US-CA",
              ZoneOffset.UTC,
              "",
              true));
    }
  }

  private GeoPoint near(GeoPoint place, double degrees) {
    return near(place, degrees, chance);
  }

  private <T> T pick(List<T> some) {
    return pick(some, chance);
  }

  static GeoPoint near(GeoPoint place, double degrees, RandomGenerator chance) {
    double latitude = place.latitude() + chance.nextDouble(-degrees, degrees);
    double longitude = place.longitude() + chance.nextDouble(-degrees, degrees);
    return new GeoPoint(Math.min(latitude, 90), longitude > 180 ? longitude - 360 : longitude);
  }

  private RegisteredCamera cameraOf(CameraCode code) {
    return cameras.stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
  }

  static <T> T pick(List<T> some, RandomGenerator chance) {
    return some.get(chance.nextInt(some.size()));
  }
}
