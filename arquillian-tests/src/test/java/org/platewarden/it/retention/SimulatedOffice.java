package org.platewarden.it.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * What the people of a simulated agency leave behind: questions that were held for a second person,
 * some of them about a plate that is known, and reads that were saved to cases, which are closed at
 * some time or never.
 */
final class SimulatedOffice {
  private static final List<String> PLACES = List.of("US-CA", "US-NH", "US-GA", "ZZ");

  private static final int CASES_A_TIME = 4;
  private static final int CASES_AT_ONCE = 12;

  private final Connection owner;
  private final Random random;
  private final List<String> open = new ArrayList<>();
  private long numbers = 1_000_000;

  SimulatedOffice(Connection owner, long seed) {
    this.owner = owner;
    random = new Random(seed);
  }

  /** Some days of work: so many cases are closed that a day more or less is seen of some. */
  void work(Instant now) throws SQLException {
    for (int i = 0; i < CASES_A_TIME; i++) {
      openCase(now);
      save(now, open.getLast());
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      ask(now.minus(Duration.ofMinutes(random.nextInt(2 * 24 * 60))));
    }
    while (open.size() > CASES_AT_ONCE) {
      String older = open.remove(random.nextInt(CASES_AT_ONCE - CASES_A_TIME));
      closeCase(older, now.minus(Duration.ofMinutes(random.nextInt(2 * 24 * 60))));
    }
  }

  private void openCase(Instant now) throws SQLException {
    numbers++;
    open.add("WORK-" + numbers);
    fill(
        "insert into agency_case (id, number, offence, title, agency, opened_at, opened_by) values (?, ?, 'FELONY', 'title', 'agency', ?, 'a')",
        numbers,
        "WORK-" + numbers,
        now);
  }

  private String someCase() {
    return open.get(random.nextInt(open.size()));
  }

  private String somePlate() {
    return "P" + random.nextInt(60);
  }

  private void ask(Instant at) throws SQLException {
    UUID id = UUID.randomUUID();
    boolean known = random.nextBoolean();
    String plate = somePlate();
    String ofCase = someCase();
    boolean decided = random.nextBoolean();
    Instant over = at.plus(Duration.ofMinutes(1 + random.nextInt(23 * 60)));
    fill(
        """
        insert into second_person_request (id, asker, question, asked, reason, purpose, case_number, policy, policy_row,
          asked_at, expires_at) values (?, 'a', sha256('x'), ?, 'a reason', 'CRIMINAL', ?, 1, 'ROW', ?, ?)""",
        id,
        "plate=%s; where=-".formatted(known ? plate : plate + "*"),
        ofCase,
        at,
        decided ? at.plus(Duration.ofHours(24)) : over);
    if (decided) {
      fill(
          "update second_person_request set decided_at = ?, decided_by = 'b', approved = false where id = ?",
          over,
          id);
    }
    fill(
        "insert into sim_record values ('QUERY_TEXT', ?, '*', ?, case when ? then ? end, null, null, null, ?, ?)",
        id.toString(),
        ofCase,
        known,
        plate,
        at,
        over);
  }

  private void save(Instant now, String ofCase) throws SQLException {
    numbers++;
    int camera = 1 + random.nextInt(3);
    int north = 20 + random.nextInt(4);
    String place = PLACES.get(random.nextInt(PLACES.size()));
    String plate = somePlate();
    Instant captured = now.minus(Duration.ofMinutes(random.nextInt(30 * 24 * 60)));
    fill(
        """
        insert into case_evidence select ?, ?, ?, '', ?, ?, case when ? then 'own' else 'acme' end, 'n', 'k', 'r' || ?, c.code,
          'n', 'o', 'z', ?, ?, -100, 0.9, '', '', '', null, 'as the simulation says it is', 'CRIMINAL', ?, 'a', sha256('x')
        from camera c where c.id = ?""",
        numbers,
        ofCase,
        plate,
        captured,
        now,
        random.nextBoolean(),
        numbers,
        place,
        (double) north,
        now,
        camera);
    fill(
        "insert into sim_record values ('EVIDENCE', ?, ?, ?, ?, ?, ?, ?, ?, null)",
        Long.toString(numbers),
        place,
        ofCase,
        plate,
        camera,
        (double) north,
        captured,
        now);
  }

  private void closeCase(String number, Instant now) throws SQLException {
    fill(
        "update agency_case set closed_at = ?, closed_by = 'a', closing_reason = 'as the seed says' where number = ?",
        now,
        number);
    fill("update sim_record set over = ? where kept = 'EVIDENCE' and case_number = ?", now, number);
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
}
