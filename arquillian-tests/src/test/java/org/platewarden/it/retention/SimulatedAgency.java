package org.platewarden.it.retention;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.platewarden.it.support.FreshDatabase;
import org.platewarden.reads.store.RetainedOnDatabase;
import org.platewarden.retention.CarriedOut;
import org.platewarden.retention.RetentionReport;
import org.platewarden.retention.RetentionRun;
import org.platewarden.retention.RetentionSubject;
import org.platewarden.retention.RetentionTrigger;
import org.platewarden.retention.model.Runs;
import org.platewarden.retention.store.RecordsOnDatabase;
import org.platewarden.retention.store.RemovedOnDisk;
import org.platewarden.retention.store.RunsOnDatabase;

/**
 * An agency whose years pass in seconds: reads come in, also late ones; rules change; holds are
 * placed and lifted; the server's clock leaps; runs are carried out by the product's own beans, and
 * killed. Everything follows from a seed.
 */
final class SimulatedAgency implements AutoCloseable {
  static final Instant BEGIN = Instant.parse("2015-06-01T00:00:00Z");

  private static final List<String> PLACES =
      List.of("US-CA", "US-NH", "US-WA", "US-GA", "MX", "ZZ");
  private static final List<String> UNITS = List.of("MINUTES", "HOURS", "DAYS", "MONTHS", "YEARS");
  private static final int BATCH = 20;

  private final FreshDatabase database;
  private final Connection owner;
  private final FragileConnection application;
  private final Random random;
  private final Path removals;
  private final RetentionChecker checker;
  private final RecordsChecker records;
  private final SimulatedOffice office;
  private final Runs runs;
  private final List<RetentionSubject> subjects;
  private final List<String> findings = new ArrayList<>();
  private final List<UUID> holds = new ArrayList<>();
  private Instant now = BEGIN;
  private long numbers;

  /** What happened, so that a test sees that it did. */
  private int ended;

  private int killed;
  private long removed;
  private long held;

  SimulatedAgency(FreshDatabase database, String name, long seed, Path removals)
      throws SQLException {
    this.removals = removals;
    this.database = database;
    owner = database.owner();
    application = new FragileConnection(name);
    random = new Random(seed);
    checker = new RetentionChecker(owner);
    runs = RunsOnDatabase.over(application.pool());
    subjects = new ArrayList<>(RetainedOnDatabase.over(application.pool()));
    subjects.addAll(RecordsOnDatabase.over(application.pool()));
    records = new RecordsChecker(owner);
    office = new SimulatedOffice(owner, seed);
    FewParts.make(owner);
    checker.prepare();
    records.prepare();
    rule("READ", "*", 5, "YEARS");
    rule("IMAGE", "*", 5, "YEARS");
    rule("READ", "US-NH", 3, "MINUTES");
    rule("READ", "US-WA", 21, "DAYS");
    rule("READ", "US-GA", 30, "MONTHS");
    rule("QUERY_TEXT", "*", 2, "YEARS");
    rule("EVIDENCE", "*", 18, "MONTHS");
    rule("EVIDENCE", "US-NH", 90, "DAYS");
    rule("ACCESS_REQUEST", "*", 7, "YEARS");
  }

  /** Lets time pass. */
  void live(Duration length) throws SQLException {
    Instant end = now.plus(length);
    while (now.isBefore(end)) {
      pass();
      takeIn(5 + random.nextInt(20));
      office.work(now);
      if (random.nextInt(4) == 0) {
        placeHold();
      }
      if (random.nextInt(6) == 0) {
        liftHold();
      }
      if (random.nextInt(12) == 0) {
        changeRules();
      }
      if (random.nextInt(4) == 0) {
        carryOutRun();
      }
    }
    carryOut(now, false);
  }

  private void pass() throws SQLException {
    now = now.plus(Duration.ofMinutes(2 * 24 * 60 + random.nextInt(14 * 24 * 60)));
    fill("update sim_clock set at = ?", now);
  }

  private void takeIn(int reads) throws SQLException {
    for (int i = 0; i < reads; i++) {
      boolean late = random.nextInt(40) == 0;
      Instant captured =
          now.minus(Duration.ofMinutes(random.nextInt(late ? 900 * 24 * 60 : 16 * 24 * 60)));
      int camera = 1 + random.nextInt(3);
      int north = 20 + random.nextInt(4);
      String plate = "P" + random.nextInt(60);
      boolean pictured = random.nextBoolean();
      numbers++;
      fill(
          """
          insert into read (id, captured_at, camera_id, latitude, longitude, source_id, confidence, plate, issuer,
            place_of_capture, external_id, image_sha256, candidate_plates, candidate_confidences, plate_box, received_at)
          values (?, ?, ?, ?, -100, 1, 900, ?, '', ?, 'x', case when ? then sha256(int8send(?)) end, '{}', '{}', '{}', ?)""",
          numbers,
          captured,
          camera,
          north,
          plate,
          PLACES.get(random.nextInt(PLACES.size())),
          pictured,
          numbers,
          now);
      fill(
          """
          insert into sim_read select id, plate, place_of_capture, camera_id, latitude, captured_at, true,
            image_sha256 is not null from read where id = ? and plate = ?""",
          numbers,
          plate);
      fill(
          """
          insert into plate as p (plate, first_day, last_day) values (?, ?::timestamptz::date, ?::timestamptz::date)
          on conflict (plate) do update set first_day = least(p.first_day, excluded.first_day),
            last_day = greatest(p.last_day, excluded.last_day)""",
          plate,
          captured,
          captured);
    }
  }

  private void placeHold() throws SQLException {
    UUID id = UUID.randomUUID();
    holds.add(id);
    Instant ends = now.plus(Duration.ofDays(20 + random.nextInt(500)));
    int kind = random.nextInt(5);
    String plate = kind == 0 || random.nextInt(5) == 0 ? "P" + random.nextInt(60) : null;
    Integer camera = kind == 1 ? 1 + random.nextInt(3) : null;
    Integer north = kind == 2 ? 20 + random.nextInt(4) : null;
    Instant from = kind == 3 ? now.minus(Duration.ofDays(random.nextInt(600))) : null;
    Instant until = kind == 3 ? now.plus(Duration.ofDays(random.nextInt(60))) : null;
    String ofCase =
        kind == 4 ? caseAbout("P" + random.nextInt(60), "P" + random.nextInt(60)) : null;
    fill(
        """
        insert into legal_hold (id, case_number, plate, issuer, camera, latitude, longitude, radius_metres, captured_from,
          captured_until, reason, authority, placed_at, placed_by, review_at, ends_at)
        values (?, ?, ?, '', (select code from camera where id = ?), ?, case when ? then -100.0 end, case when ? then 1000.0 end, ?, ?,
          'as the simulation says', 'the seed', ?, 'a', ?, ?)""",
        id,
        ofCase,
        plate,
        camera,
        north,
        north != null,
        north != null,
        from,
        until,
        now,
        ends,
        ends);
    fill(
        """
        insert into sim_hold
        select id, plate, (select array_agg(s.plate) from case_subject s join agency_case a on a.id = s.case_id
            where a.number = case_number), (select id from camera c where c.code = h.camera), latitude,
          captured_from, captured_until, ends_at
        from legal_hold h where id = ?""",
        id);
  }

  private String caseAbout(String... plates) throws SQLException {
    numbers++;
    String number = "CASE-" + numbers;
    fill(
        "insert into agency_case (id, number, offence, title, agency, opened_at, opened_by) values (?, ?, 'FELONY', 'title', 'agency', ?, 'a')",
        numbers,
        number,
        now);
    for (String plate : plates) {
      fill(
          """
          insert into case_subject (id, case_id, plate, issuer, evidence, registered_at, registered_by)
          values (nextval('case_subject_id_seq'), ?, ?, '', 'evidence as the simulation says', ?, 'a')
          on conflict do nothing""",
          numbers,
          plate,
          now);
    }
    return number;
  }

  private void liftHold() throws SQLException {
    if (!holds.isEmpty()) {
      UUID id = holds.remove(random.nextInt(holds.size()));
      fill(
          "update legal_hold set lifted_at = ?, lifted_by = 'b', lifting_reason = 'as the seed says' where id = ?",
          now,
          id);
      fill("update sim_hold set lifted = true where id = ?", id);
    }
  }

  private void changeRules() throws SQLException {
    if (random.nextBoolean()) {
      String unit = UNITS.get(random.nextInt(UNITS.size()));
      int amount = 1 + random.nextInt(unit.equals("YEARS") ? 4 : 60);
      rule(
          random.nextInt(3) == 0 ? "IMAGE" : "READ",
          PLACES.get(random.nextInt(PLACES.size())),
          amount,
          unit);
    } else {
      fill(
          """
          update retention_rule set end_proposed_at = ?, end_proposed_by = 'a', ended_at = ?, ended_by = 'b'
          where id = (select id from retention_rule where place <> '*' and ended_at is null order by md5(id::text || ?) limit 1)""",
          now,
          now,
          Long.toString(random.nextLong()));
      run(
          "update sim_rule u set ended = true from retention_rule r where r.id = u.number and r.ended_at is not null");
    }
  }

  private void rule(String kept, String place, int amount, String unit) throws SQLException {
    numbers++;
    Instant since = now.plus(Duration.ofDays(random.nextInt(3)));
    fill(
        """
        insert into retention_rule (id, kept, source, place, amount, unit, citation, note, valid_from, drafted_at,
          drafted_by, in_force_at, in_force_by) values (?, ?, '*', ?, ?, ?, 'a law', '', ?, ?, 'a', ?, 'b')""",
        numbers,
        kept,
        place,
        amount,
        unit,
        since,
        now,
        now);
    fill(
        "insert into sim_rule values (?, ?, ?, ?::interval, ?)",
        numbers,
        kept,
        place,
        amount + " " + unit,
        since);
  }

  /** With a clock that is right, for the most part, and a server that lives, for the most part. */
  private void carryOutRun() throws SQLException {
    Instant servers =
        switch (random.nextInt(8)) {
          case 0 -> now.plus(Duration.ofDays(365));
          case 1 -> now.minus(Duration.ofDays(random.nextInt(60)));
          default -> now;
        };
    carryOut(servers, random.nextInt(3) == 0);
  }

  private void carryOut(Instant servers, boolean kill) throws SQLException {
    Optional<RetentionRun> cutOff = runs.unfinished();
    RetentionRun run =
        cutOff.orElseGet(
            () ->
                new RetentionRun(
                    UUID.randomUUID(),
                    RetentionTrigger.NIGHT,
                    "the simulation",
                    servers,
                    1,
                    servers));
    if (cutOff.isEmpty()) {
      runs.begin(run);
    }
    if (kill) {
      application.breakAfter(random.nextInt(60));
    }
    try {
      CarriedOut.goOn(
          runs,
          subjects,
          RemovedOnDisk.in(removals, runs),
          BATCH,
          Clock.fixed(servers, ZoneOffset.UTC));
    } catch (RuntimeException ofTheKill) {
      if (!kill) {
        throw ofTheKill;
      }
    }
    boolean broken = application.isBroken();
    application.mend();
    killed += broken ? 1 : 0;
    Instant at = run.asOf().isBefore(now) ? run.asOf() : now;
    Optional<RetentionReport> report = runs.find(run.id()).filter(it -> it.endedAt().isPresent());
    boolean done = report.isPresent() && isDone(report.get());
    findings.addAll(checker.findings(at, now, done));
    findings.addAll(records.findings(at, now, done));
    report.ifPresent(this::note);
  }

  private static boolean isDone(RetentionReport report) {
    return report.outcome() == RetentionReport.Outcome.DONE;
  }

  private void note(RetentionReport report) {
    ended++;
    removed += report.removed();
    held += report.held();
    if (report.outcome() == RetentionReport.Outcome.FAILED && killed == 0) {
      findings.add("a run that nobody killed failed");
    }
  }

  List<String> findings() {
    return findings;
  }

  int ended() {
    return ended;
  }

  int killed() {
    return killed;
  }

  long removed() {
    return removed;
  }

  long held() {
    return held;
  }

  /** How many of a class went that are no reads. */
  long gone(String kept) throws SQLException {
    return records.gone(kept);
  }

  /** Runs a statement as the owner of the tables. */
  void run(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private void fill(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = owner.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        Object value = values[i];
        statement.setObject(
            i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
      }
      statement.execute();
    }
  }

  @Override
  public void close() throws SQLException {
    application.close();
    owner.close();
    database.close();
  }
}
