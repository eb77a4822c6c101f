package org.platewarden.it.kills;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.platewarden.it.kills.VendorLookups.Tried;
import org.platewarden.synthetic.AskingProgram;

/**
 * Officers who have vendors asked by program, each question for a plate of its own, beside cameras
 * that post. Whatever a vendor says that it was asked must have its attempt on the trail, after
 * each kill and in the end.
 */
final class VendorsWayIn implements WayIn {
  private static final String OFFICER = "reyes";
  private static final int PROGRAMS = 6;
  private static final int VENDOR_TAKES_MILLIS = 40;
  private static final int BASE_36 = 36;
  private static final int ANSWERED = 200;
  private static final Tried NONE = new Tried(0, false);

  private final WayIn posts;
  private final URI portal;
  private final String run;
  private final String caseNumber;
  private final VendorLookups lookups;
  private final AtomicInteger number = new AtomicInteger();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Set<String> answered = ConcurrentHashMap.newKeySet();
  private final List<Thread> officers = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();
  private volatile boolean asking = true;
  private int looks;
  private String judged = "";

  /** Beside posts. */
  VendorsWayIn(WayIn posts, URI portal, URI vendors, String run)
      throws SQLException, IOException, InterruptedException {
    this.posts = posts;
    this.portal = portal;
    this.run = run;
    caseNumber = run.toUpperCase(Locale.ROOT);
    lookups = new VendorLookups(vendors, caseNumber);
    lookups.fault("lotwatch", "delay:" + VENDOR_TAKES_MILLIS);
    Servers.asSuperuser("update platewarden.vendor set daily_quota = 1000000");
    TrailWayIn.openCase(caseNumber);
    for (int program = 0; program < PROGRAMS; program++) {
      officers.add(Thread.ofPlatform().daemon().start(this::ask));
    }
  }

  private void ask() {
    while (asking) {
      try (AskingProgram program = new AskingProgram(portal, Account.env("PW_KEYCLOAK"), OFFICER)) {
        while (asking) {
          askOnce(program);
        }
      } catch (IOException away) {
        rest();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void askOnce(AskingProgram program) throws IOException, InterruptedException {
    String plate = plate();
    asked.add(plate);
    Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
    AskingProgram.Answer answer =
        program.ask(
            """
            {"plate":"%s","from":"%s","until":"%s","vendors":true,"purpose":"STOLEN_VEHICLE","caseNumber":"%s","justification":"%s"}"""
                .formatted(
                    plate,
                    now.minus(Duration.ofDays(20)),
                    now,
                    caseNumber,
                    "A synthetic vehicle, looked for by " + run + " as " + number.get()));
    if (answer.status() != ANSWERED || answer.body().contains("\"refusal\"")) {
      rest(); // refused: the trail is not sealed yet
    } else {
      answered.add(plate);
    }
  }

  /** One that no other run asks for: vendors go on counting. */
  private String plate() {
    String stamp = Long.toString(Math.abs((long) run.hashCode()), BASE_36);
    return ("K" + stamp.substring(0, 4) + Integer.toString(number.incrementAndGet(), BASE_36))
        .toUpperCase(Locale.ROOT);
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
    return "vendors";
  }

  @Override
  public String mustLose() {
    return "lookups without an attempt";
  }

  @Override
  public int restMillis() {
    return 200;
  }

  @Override
  public void send(List<Message> batch) throws IOException, InterruptedException {
    posts.send(batch);
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
  public void upAgain() throws SQLException, IOException, InterruptedException {
    Map<String, Map<String, Integer>> vendorsSay = lookups.asked();
    int without = VendorLookups.without(vendorsSay, lookups.tried(), asked);
    looks++;
    if (without > 0) {
      seen.add(without + " " + mustLose() + " on the trail after kill " + looks);
    }
  }

  @Override
  public void flush() throws IOException, InterruptedException {
    asking = false;
    for (Thread officer : officers) {
      officer.join(Duration.ofMinutes(1));
    }
    posts.flush();
    lookups.fault("lotwatch", "none");
  }

  @Override
  public List<String> faults() throws SQLException {
    List<String> faults = new ArrayList<>(posts.faults());
    faults.addAll(seen);
    Map<String, Map<String, Integer>> vendorsSay = said();
    Map<String, Tried> tried = lookups.tried();
    int without = VendorLookups.without(vendorsSay, tried, asked);
    if (without > 0) {
      faults.add(without + " " + mustLose() + " on the trail in the end");
    }
    long lost = answered.stream().filter(plate -> !isDone(tried, plate)).count();
    if (lost > 0) {
      faults.add(lost + " answered questions lost on the trail");
    }
    mustNoticeOneMore(vendorsSay, tried, without);
    judged =
        "%s; where the %d that were not answered had come: %s; %d looks"
            .formatted(
                perVendor(vendorsSay),
                asked.size() - answered.size(),
                unanswered(vendorsSay, tried),
                looks);
    return faults;
  }

  private Map<String, Map<String, Integer>> said() {
    try {
      return lookups.asked();
    } catch (IOException e) {
      throw new IllegalStateException("the vendors do not tell what they were asked", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private void mustNoticeOneMore(
      Map<String, Map<String, Integer>> vendorsSay, Map<String, Tried> tried, int without) {
    Map<String, Map<String, Integer>> more = new HashMap<>(vendorsSay);
    String some = asked.iterator().next();
    more.put("planted", Map.of(some, tried.getOrDefault(some, NONE).attempts() + 1));
    if (VendorLookups.without(more, tried, asked) != without + 1) {
      throw new IllegalStateException("a lookup without an attempt is not noticed");
    }
  }

  private static boolean isDone(Map<String, Tried> tried, String plate) {
    return tried.getOrDefault(plate, NONE).isDone();
  }

  private String perVendor(Map<String, Map<String, Integer>> vendorsSay) {
    Map<String, Integer> sums = new TreeMap<>();
    vendorsSay.forEach(
        (vendor, plates) ->
            sums.put(vendor, asked.stream().mapToInt(p -> plates.getOrDefault(p, 0)).sum()));
    return "lookups " + sums;
  }

  /** At which point each question was cut off. */
  private Map<String, Integer> unanswered(
      Map<String, Map<String, Integer>> vendorsSay, Map<String, Tried> tried) {
    Map<String, Integer> points = new TreeMap<>();
    for (String plate : asked) {
      if (!answered.contains(plate)) {
        long vendors =
            vendorsSay.values().stream().filter(plates -> plates.containsKey(plate)).count();
        points.merge(point(tried.getOrDefault(plate, NONE), vendors), 1, Integer::sum);
      }
    }
    return points;
  }

  private static String point(Tried tried, long vendors) {
    if (tried.attempts() == 0) {
      return "1 no attempt" + (vendors > 0 ? " AND YET ASKED" : "");
    }
    if (tried.isDone()) {
      return "5 done, answer not delivered";
    }
    return vendors == 0
        ? "2 attempt, nobody asked"
        : vendors == 1 ? "3 attempt, one vendor asked" : "4 attempt, both vendors asked";
  }

  @Override
  public String figures() {
    return "%s; %d questions to vendors, %d answered%s"
        .formatted(
            posts.figures(), asked.size(), answered.size(), judged.isEmpty() ? "" : "; " + judged);
  }
}
