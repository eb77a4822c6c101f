package org.platewarden.it.kills;

import static org.platewarden.it.kills.Account.env;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.platewarden.audit.tlog.Checkpoint;
import org.platewarden.audit.tlog.Hash;
import org.platewarden.audit.tlog.LogFolder;
import org.platewarden.audit.tlog.VerifierKey;

/**
 * Cameras that post and officers who ask, while a stranger keeps each checkpoint: whatever was
 * answered must be on the trail, each stored read must have its entry, and the log only grow.
 */
final class TrailWayIn implements WayIn {
  private static final List<String> OFFICERS = List.of("reyes", "sato", "reyes", "sato");

  private static final String OPENED =
      """
      with opened as (
        insert into platewarden.agency_case (id, number, offence, title, agency, opened_at, opened_by)
        values (nextval('platewarden.agency_case_id_seq'), ?, 'FELONY', 'A case of a bench', 'A bench', now(), 'a bench')
        returning id)
      insert into platewarden.case_officer (id, case_id, officer, added_at, added_by)
      select nextval('platewarden.case_officer_id_seq'), id, officer, now(), 'a bench'
      from opened, unnest(array['reyes', 'sato']) as officer""";

  private static final String DONE =
      """
      select substring(tried.subject from 'justification=([^;]*)')
      from platewarden.audit_entry tried
      where tried.action = 'QUERY_READS' and tried.id = tried.attempt_id and tried.subject like ?
        and exists (
          select 1 from platewarden.audit_entry ended
          where ended.attempt_id = tried.id and ended.id <> tried.id and ended.step = 'DONE')""";

  private static final String ROWS_WITHOUT_ENTRY =
      """
      select count(*) from platewarden.read as stored
      where external_id like ? and not exists (
        select 1 from platewarden.audit_entry
        where written_in::text::bigint % 4294967296 = stored.xmin::text::bigint)""";

  private final WayIn posts;
  private final String run;
  private final URI portal;
  private final LogFolder published;
  private final CheckpointWatcher watcher;
  private final Set<String> answered = ConcurrentHashMap.newKeySet();
  private final AtomicLong asked = new AtomicLong();
  private final List<Thread> officers = new ArrayList<>();
  private volatile boolean asking = true;
  private String judged = "";

  /** Beside posts. */
  TrailWayIn(WayIn posts, URI portal, Path home, String run) throws SQLException {
    this.posts = posts;
    this.run = run;
    this.portal = portal;
    published = new LogFolder(home.resolve("audit-log"));
    watcher = new CheckpointWatcher(portal);
    String caseNumber = run.toUpperCase(Locale.ROOT);
    openCase(caseNumber);
    for (int officer = 0; officer < OFFICERS.size(); officer++) {
      int number = officer;
      officers.add(
          Thread.ofPlatform().daemon().start(() -> ask(OFFICERS.get(number), number, caseNumber)));
    }
  }

  /** An open case that lists the officers. */
  static void openCase(String number) throws SQLException {
    try (Connection database = Account.database();
        PreparedStatement opened = database.prepareStatement(OPENED)) {
      opened.setString(1, number);
      opened.executeUpdate();
    }
  }

  /** Whoever gets no answer signs in anew and asks something else: each question is asked once. */
  private void ask(String name, int number, String caseNumber) {
    while (asking) {
      try (AskingOfficer officer = new AskingOfficer(portal, name, caseNumber)) {
        while (asking) {
          String mark =
              "A synthetic vehicle, looked for by %s as officer %d with question %d"
                  .formatted(run, number, asked.incrementAndGet());
          if (officer.ask(mark)) {
            answered.add(mark);
          } else {
            rest(); // refused: the trail is not sealed yet
          }
        }
      } catch (IOException away) {
        rest();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public String name() {
    return "trail";
  }

  @Override
  public int restMillis() {
    return posts.restMillis();
  }

  @Override
  public void send(List<Message> batch) throws IOException, InterruptedException {
    posts.send(batch);
  }

  @Override
  public void flush() throws IOException, InterruptedException {
    asking = false;
    for (Thread officer : officers) {
      officer.join(Duration.ofMinutes(1));
    }
    posts.flush();
    TimeUnit.SECONDS.sleep(3); // the newest entries are sealed within a second or two
    watcher.stop();
  }

  @Override
  public long pending() throws IOException {
    return posts.pending();
  }

  @Override
  public Map<String, Integer> putAside() throws IOException {
    return posts.putAside();
  }

  @Override
  public List<String> faults() throws SQLException {
    List<String> faults = new ArrayList<>(posts.faults());
    Set<String> lost = new HashSet<>(answered);
    lost.removeAll(done());
    tell(faults, lost.size(), "answered questions lost on the trail");
    long bare = number(ROWS_WITHOUT_ENTRY);
    tell(faults, bare, "stored reads without an entry");
    VerifierKey log = key();
    long inconsistent = watcher.inconsistent(published, log);
    tell(faults, inconsistent, "published checkpoints lost, which the log does not begin with");
    mustNoticeAForeignCheckpoint(inconsistent, log);
    judged =
        "%d answered questions without entry, %d stored reads without entry, %d checkpoints of %d that do not fit"
            .formatted(lost.size(), bare, inconsistent, watcher.count());
    return faults;
  }

  private void mustNoticeAForeignCheckpoint(long before, VerifierKey log) {
    Hash foreign = Hash.leaf(new byte[0]);
    if (watcher.inconsistentWith(new Checkpoint(log.name(), 1, foreign), published, log)
        != before + 1) {
      throw new IllegalStateException("a checkpoint of another log is not noticed");
    }
  }

  private VerifierKey key() {
    try {
      Path line = Path.of(env("PLATEWARDEN_HOME")).resolve("keys/trail.vkey");
      return VerifierKey.named(List.of(line.toString())).getLast();
    } catch (IOException e) {
      throw new IllegalStateException("the log's public key cannot be read", e);
    }
  }

  private Set<String> done() throws SQLException {
    Set<String> done = new HashSet<>();
    try (Connection database = Account.database();
        PreparedStatement select = database.prepareStatement(DONE)) {
      select.setString(1, "%looked for by " + run + " as officer%");
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          done.add(row.getString(1));
        }
      }
    }
    return done;
  }

  private long number(String query) throws SQLException {
    try (Connection database = Account.database();
        PreparedStatement select = database.prepareStatement(query)) {
      select.setString(1, run + "-%");
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void tell(List<String> faults, long count, String what) {
    if (count > 0) {
      faults.add(count + " " + what);
    }
  }

  @Override
  public String figures() {
    return "%s; %d questions asked by officers, %d answered; %d checkpoints kept by a stranger%s"
        .formatted(
            posts.figures(),
            asked.get(),
            answered.size(),
            watcher.count(),
            judged.isEmpty() ? "" : "; " + judged);
  }
}
