package org.platewarden.review.store;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.platewarden.audit.AttemptOnTrail;
import org.platewarden.audit.AuditAction;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.LogFolder;
import org.platewarden.audit.tlog.LogRefused;
import org.platewarden.review.Redraw;
import org.platewarden.review.Redraw.Entry;
import org.platewarden.review.ReviewWeek;

/**
 * Draws a week again: {@code java -cp ejb-module.jar:postgresql.jar
 * org.platewarden.review.store.RedrawProgram WEEK PUBLISHED_FOLDER}. From the environment: PW_URL,
 * PW_USER and PW_PASSWORD of an account that need only read. Exit code 0: as fixed; 1: not, with a
 * line for each finding; 2: wrong call, not drawn yet, or not to be read.
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
  public static void main(String[] words) {
    System.exit(run(List.of(words), System.getenv(), System.out));
  }

  static int run(List<String> words, Map<String, String> environment, PrintStream terminal) {
    if (words.size() != 2) {
      terminal.println("WEEK PUBLISHED_FOLDER is wanted, a week as in 2026-W48");
      return WRONG_CALL;
    }
    try (Connection database =
        DriverManager.getConnection(
            environment.getOrDefault("PW_URL", ""),
            environment.getOrDefault("PW_USER", ""),
            environment.getOrDefault("PW_PASSWORD", ""))) {
      database.setReadOnly(true);
      database.setSchema("platewarden");
      ReviewWeek week = ReviewWeek.read(words.getFirst());
      return new RedrawProgram(database, terminal).run(week, Path.of(words.getLast()));
    } catch (SQLException unreadable) {
      terminal.println("the database cannot be read: " + unreadable.getMessage());
    } catch (IllegalArgumentException noWeek) {
      terminal.println(noWeek.getMessage());
    }
    return WRONG_CALL;
  }

  private int run(ReviewWeek week, Path published) throws SQLException {
    Optional<Entry> revealed = first(AuditAction.REVEAL_REVIEW_DRAW, week);
    if (revealed.isEmpty()) {
      terminal.printf("the week %s was not drawn yet%n", week);
      return WRONG_CALL;
    }
    return tell(
        new Redraw(
            week,
            first(AuditAction.COMMIT_REVIEW_DRAW, week),
            revealed.get(),
            asked(week),
            handed(week),
            rootAt(published, Long.parseLong(revealed.get().field("size")))));
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
