package org.platewarden.reads.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.platewarden.cameras.CameraKind;
import org.platewarden.cameras.RegisteredCamera;
import org.platewarden.kernel.CameraCode;
import org.platewarden.kernel.GeoPoint;
import org.platewarden.kernel.Issuer;
import org.platewarden.reads.CapturedRead;
import org.platewarden.reads.Vehicle;
import org.platewarden.reads.model.PlateRead;
import org.platewarden.recognition.Candidate;
import org.platewarden.synthetic.Passage;
import org.platewarden.synthetic.Size;
import org.platewarden.synthetic.SyntheticWorld;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Fills the store through the product, and the same rows by the barest means beside it. */
final class BenchLoad {
  static final int BATCH = 2_000;

  private static final int IMPORT_CHUNK = 100_000;
  private static final int IMPORT_PARTS = 2;
  private static final int MAKES = 30;
  private static final int MODELS = 211;
  private static final int COLOURS = 12;
  private static final double NANOS = 1e9;

  private final BenchDatabase database;
  private final SyntheticWorld world;
  private final List<RegisteredCamera> cameras;
  private final SqlReadsArchive archive = new SqlReadsArchive();
  private long nextTrip;

  BenchLoad(BenchDatabase database, SyntheticWorld world, Size size) {
    this.database = database;
    this.world = world;
    archive.database = database.pool();
    cameras = IntStream.range(0, size.cameras()).mapToObj(BenchLoad::camera).toList();
  }

  /** Reads a second into an empty store, durable batch by batch. */
  double throughProduct(long reads) throws SQLException {
    addCameras();
    addVehicleTerms();
    long stored = 0;
    long spent = 0;
    List<PlateRead> batch = new ArrayList<>(BATCH + 8);
    for (nextTrip = 0; stored < reads; nextTrip++) {
      for (Passage passage : world.trip(nextTrip)) {
        batch.add(read(passage));
      }
      if (batch.size() >= BATCH) {
        long began = System.nanoTime();
        stored += archive.addIfNew(batch).size();
        spent += System.nanoTime() - began;
        batch.clear();
      }
    }
    database.asOwner("vacuum analyze read");
    database.asOwner("vacuum analyze plate");
    return stored / (spent / NANOS);
  }

  /** Reads a second added to those by imports of two parts, chunk by chunk. */
  double throughImport(long reads) throws Exception {
    try (ImportLoad load = new ImportLoad(database, IMPORT_PARTS)) {
      while (load.stored() < reads) {
        List<PlateRead> chunk = new ArrayList<>(IMPORT_CHUNK + 8);
        for (; chunk.size() < IMPORT_CHUNK; nextTrip++) {
          world.trip(nextTrip).forEach(passage -> chunk.add(read(passage)));
        }
        load.add(chunk);
      }
      database.asOwner("vacuum analyze read");
      database.asOwner("vacuum analyze plate");
      return load.rate();
    }
  }

  /** Rows a second of the same rows by COPY into a table without an index. */
  double bareCopy() throws SQLException {
    database.asOwner("create unlogged table copied_out as select * from read");
    database.asOwner("create table bare (like read)");
    double rate = copyInto("bare");
    database.asOwner("drop table copied_out");
    return rate;
  }

  /** Rows a second of COPY to a stage, then into an indexed, partitioned copy with a dictionary. */
  double stagedCopy() throws SQLException {
    database.asOwner(
        "create table twin (like read including indexes) partition by range (captured_at)");
    database.asOwner("create table twin_all partition of twin default");
    database.asOwner("create table twin_plate (like plate including all)");
    long began = System.nanoTime();
    database.asOwner("insert into twin select * from bare on conflict do nothing");
    database.asOwner(
        """
        insert into twin_plate as p (plate, first_day, last_day)
        select plate, min(captured_at at time zone 'UTC')::date, max(captured_at at time zone 'UTC')::date
        from bare group by plate order by plate
        on conflict (plate) do update set last_day = greatest(p.last_day, excluded.last_day)""");
    double seconds = (System.nanoTime() - began) / NANOS + copySeconds;
    double rate = count("bare") / seconds;
    database.asOwner("drop table twin");
    database.asOwner("drop table twin_plate");
    database.asOwner("drop table bare");
    return rate;
  }

  private double copySeconds;

  private double copyInto(String table) throws SQLException {
    try {
      CopyManager out = database.owner().unwrap(PGConnection.class).getCopyAPI();
      PipedOutputStream feed = new PipedOutputStream();
      try (InputStream rows = new PipedInputStream(feed, 1 << 20);
          Connection second = database.another()) {
        Thread sender = Thread.ofVirtual().start(() -> send(out, feed));
        CopyManager in = second.unwrap(PGConnection.class).getCopyAPI();
        long began = System.nanoTime();
        long copied = in.copyIn("copy " + table + " from stdin", rows);
        copySeconds = (System.nanoTime() - began) / NANOS;
        sender.join();
        return copied / copySeconds;
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the copy was cut off", e);
    }
  }

  private static void send(CopyManager out, PipedOutputStream feed) {
    try (feed) {
      out.copyOut("copy copied_out to stdout", feed);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What most would make: one table, an index a column. */
  void naiveTable() throws SQLException {
    database.asOwner(
        """
        create table naive as select id, plate, captured_at, camera_id, latitude, longitude, issuer,
          confidence, make_id, model_id, colour_id, external_id, image_sha256, received_at
        from read""");
    database.asOwner("create extension if not exists fuzzystrmatch");
    for (String column : List.of("id", "plate", "captured_at", "camera_id")) {
      database.asOwner("create index on naive (" + column + ")");
    }
    database.asOwner("grant select on naive to public");
    database.asOwner("vacuum analyze naive");
  }

  double bytesOfStore() throws SQLException {
    return number(
            """
            select (select sum(pg_total_relation_size(inhrelid)) from pg_inherits where inhparent = 'read'::regclass)
              + pg_total_relation_size('plate')""")
        / count("read");
  }

  double bytesOfNaive() throws SQLException {
    return number("select pg_total_relation_size('naive')") / count("naive");
  }

  private double count(String table) throws SQLException {
    return number("select count(*) from " + table);
  }

  private double number(String query) throws SQLException {
    try (Statement select = database.owner().createStatement();
        ResultSet row = select.executeQuery(query)) {
      row.next();
      return row.getDouble(1);
    }
  }

  private void addCameras() throws SQLException {
    for (RegisteredCamera camera : cameras) {
      database.asOwner(
          """
          insert into camera (id, code, name, owner, latitude, longitude, place_of_capture, time_zone)
          values (%d, '%s', '%s', 'Bench', %s, %s, 'US-CA', 'UTC') on conflict do nothing"""
              .formatted(
                  camera.id(),
                  camera.code(),
                  camera.name(),
                  camera.place().latitude(),
                  camera.place().longitude()));
    }
  }

  private void addVehicleTerms() throws SQLException {
    for (var kind : Map.of("MAKE", MAKES, "MODEL", MODELS, "COLOUR", COLOURS).entrySet()) {
      database.asOwner(
          "insert into vehicle_term (kind, name, id) select '%s', i, i from generate_series(1, %d) i"
              .formatted(kind.getKey(), kind.getValue()));
    }
  }

  /** A model's make; terms are named by their numbers. */
  static int makeOf(int model) {
    return 1 + model % MAKES;
  }

  static int modelOf(int vehicle) {
    return 1 + Math.floorMod(vehicle * 31, MODELS);
  }

  static int colourOf(int vehicle) {
    return 1 + Math.floorMod(vehicle * 17, COLOURS);
  }

  private static Vehicle vehicle(int number) {
    int model = modelOf(number);
    return new Vehicle(
        String.valueOf(makeOf(model)), String.valueOf(model), String.valueOf(colourOf(number)));
  }

  /** Bench cameras have numbers of their own, far from the registered ones. */
  static RegisteredCamera camera(int number) {
    return new RegisteredCamera(
        10_000 + number,
        new CameraCode("bench-" + number),
        "Bench " + number,
        "Bench",
        CameraKind.FIXED,
        new GeoPoint(32 + number % 100 * 0.01, -117 + Math.floorDiv(number, 100) * 0.01),
        "US-CA",
        ZoneOffset.UTC,
        "",
        true);
  }

  PlateRead read(Passage passage) {
    RegisteredCamera camera = cameras.get(passage.camera());
    Instant receivedAt = passage.at().plusSeconds(1);
    return PlateRead.of(
        camera,
        new CapturedRead(
            camera.code(),
            passage.name(),
            passage.at(),
            List.of(new Candidate(passage.read(), passage.confidence())),
            Issuer.UNKNOWN,
            Optional.empty(),
            vehicle(passage.vehicle()),
            Optional.empty(),
            Optional.empty()),
        (kind, name) -> Short.parseShort(name),
        receivedAt);
  }
}
