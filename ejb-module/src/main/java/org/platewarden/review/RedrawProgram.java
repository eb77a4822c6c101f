package org.platewarden.review;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.platewarden.audit.AttemptOnTrail;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.LogFolder;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.review.Redraw.Entry;

/**
 * Draws a week again: {@code RedrawProgram WEEK PUBLISHED_FOLDER}, with PW_URL, PW_USER and
 * PW_PASSWORD in the environment; it only reads. Exit code 0: as fixed; 1: not, with a line for
 * each finding; 2: wrong call, or the week was not drawn yet.
 */
public final class RedrawProgram {
  private static final int GOOD = 0;
  private static final int FINDINGS = 1;
  private static final int WRONG_CALL = 2;

  private final Connection database;
  private final PrintStream terminal;

  RedrawProgram(Connection database, PrintStream terminal) {
    this.database = database;
    this.terminal = terminal;
  }

  /** Runs it. */
  public static void main(String[] words) throws SQLException {
    if (words.length != 2) {
      System.out.println("a week, such as 2026-W48, and the published folder are wanted");
      System.exit(WRONG_CALL);
    }
    try (Connection database =
        DriverManager.getConnection(
            System.getenv("PW_URL"), System.getenv("PW_USER"), System.getenv("PW_PASSWORD"))) {
      database.setReadOnly(true);
      database.setSchema("platewarden");
      System.exit(new RedrawProgram(database, System.out).run(words[0], Path.of(words[1])));
    }
  }

  int run(String name, Path published) throws SQLException {
    ReviewWeek week;
    try {
      week = ReviewWeek.read(name);
    } catch (IllegalArgumentException noWeek) {
      terminal.println(noWeek.getMessage());
      return WRONG_CALL;
    }
    Optional<Entry> revealed = first(AuditAction.REVEAL_REVIEW_DRAW, week);
    if (revealed.isEmpty()) {
      terminal.printf("the week %s was not drawn yet%n", week);
      return WRONG_CALL;
    }
    Redraw again =
        new Redraw(
            week,
            first(AuditAction.COMMIT_REVIEW_DRAW, week),
            revealed.get(),
            asked(week),
            handed(week),
            rootAt(published, Long.parseLong(revealed.get().field("size"))));
    return tell(again);
  }

  private int tell(Redraw again) {
    List<String> findings = again.findings();
    findings.forEach(terminal::println);
    if (!findings.isEmpty()) {
      terminal.printf("NOT as fixed: %d findings%n", findings.size());
      return FINDINGS;
    }
    terminal.printf(
        "as fixed%s: week %s, %d queries, %d drawn%n",
        again.isFixedBeforehand() ? " before it began" : " (only after the week had begun)",
        again.week(),
        again.asked().size(),
        again.handed().size());
    return GOOD;
  }

  private Optional<Entry> first(AuditAction action, ReviewWeek week) throws SQLException {
    String first =
        """
        select tried.at, tried.subject from audit_entry tried
          join audit_entry ended on ended.attempt_id = tried.id and ended.step = 'DONE'
        where tried.id = tried.attempt_id and tried.action = ? and tried.subject like ?
        order by tried.at limit 1""";
    try (PreparedStatement select = database.prepareStatement(first)) {
      select.setString(1, action.name());
      select.setString(2, "week=" + week + ";%");
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Entry(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2)))
            : Optional.empty();
      }
    }
  }

  private List<AttemptOnTrail> asked(ReviewWeek week) throws SQLException {
    String attempts =
        """
        select id, actor from audit_entry
        where id = attempt_id and action = ? and at >= ? and at < ? order by id""";
    try (PreparedStatement select = database.prepareStatement(attempts)) {
      select.setString(1, AuditAction.QUERY_READS.name());
      select.setObject(2, week.from().atOffset(ZoneOffset.UTC));
      select.setObject(3, week.until().atOffset(ZoneOffset.UTC));
      List<AttemptOnTrail> asked = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          asked.add(new AttemptOnTrail(row.getObject(1, UUID.class), row.getString(2)));
        }
      }
      return asked;
    }
  }

  private Set<String> handed(ReviewWeek week) throws SQLException {
    String reviews = "select query_id || '>' || reviewer from review where week = ?";
    try (PreparedStatement select = database.prepareStatement(reviews)) {
      select.setString(1, week.toString());
      Set<String> handed = new HashSet<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          handed.add(row.getString(1));
        }
      }
      return handed;
    }
  }

  private static Optional<String> rootAt(Path published, long size) {
    try {
      LogFolder folder = new LogFolder(published);
      long now = Checkpoint.read(folder.checkpoint().text()).size();
      return Optional.of(HexFormat.of().formatHex(folder.tree(now).rootAt(size).bytes()));
    } catch (LogRefused notThere) {
      return Optional.empty();
    }
  }
}
