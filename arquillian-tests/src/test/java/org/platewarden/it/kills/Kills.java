package org.platewarden.it.kills;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Kills WildFly and PostgreSQL at random moments while messages come in, and proves that what was
 * sent is what was stored and put aside. Started by {@code ./platewarden bench kills [N] [SEED]
 * [WAY...]}; the controls must fail.
 */
public final class Kills {
  /** While that many wait, no more are sent: what is measured is loss, not speed. */
  private static final long MOST_WAITING = 1_000;

  private static final long STUCK_SECONDS = 120;
  private static final String CAMERA = "cam-otay-2";

  private final WayIn wayIn;
  private final Account account;
  private final Servers servers = new Servers();
  private final Random random;
  private final AtomicBoolean feeding = new AtomicBoolean(true);
  private final AtomicReference<Throwable> feederFailed = new AtomicReference<>();

  private Kills(WayIn wayIn, Account account, long seed) {
    this.wayIn = wayIn;
    this.account = account;
    random = new Random(seed);
  }

  /**
   * Arguments: kills of each server, seed, and a way in, with {@code control-} before it or not.
   */
  public static void main(String[] arguments) throws Exception {
    int kills = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    boolean control = arguments[2].startsWith("control-");
    long now = System.currentTimeMillis();
    String run = "kill-" + now;
    Account account = new Account(run, seed);
    String name = arguments[2].replace("control-", "");
    WayIn wayIn = wayIn(name, control, run, now - 60_000);
    boolean notOnDisk =
        name.equals("commit") || (control && List.of("trail", "vendors").contains(name));
    Servers.commitToDisk(!notOnDisk);
    List<String> faults = new Kills(wayIn, account, seed).run(kills, notOnDisk);
    Servers.commitToDisk(true);
    boolean asItShould = control ? faults.toString().contains(wayIn.mustLose()) : faults.isEmpty();
    System.out.println(
        asItShould
            ? control
                ? "the control lost messages and the account saw it, as it must: " + faults
                : "nothing lost, nothing twice"
            : control
                ? "THE CONTROL DID NOT FAIL: this measurement proves nothing"
                : "FAULTS: " + faults);
    System.exit(asItShould ? 0 : 1);
  }

  private static WayIn wayIn(String name, boolean control, String run, long at) throws Exception {
    Path home = Path.of(Account.env("PLATEWARDEN_HOME"));
    Path drop = home.resolve("drop");
    URI portal = URI.create(Account.env("PW_PORTAL"));
    return switch (name) {
      case "drop" -> {
        WayIn folder = new DropFolderWayIn(drop.resolve("cam-elpaso-1"), run, at);
        yield control ? new ForgetfulWayIn(folder) : folder;
      }
      case "http" -> new HttpWayIn(portal, drop, CAMERA, run, at, !control);
      // the control of these is what Servers.commitToDisk does
      case "commit" -> new HttpWayIn(portal, drop, CAMERA, run, at, true);
      case "trail" ->
          new TrailWayIn(new HttpWayIn(portal, drop, CAMERA, run, at, true), portal, home, run);
      case "vendors" ->
          new VendorsWayIn(
              new HttpWayIn(portal, drop, CAMERA, run, at, true),
              portal,
              URI.create(Account.env("PW_VENDORS")),
              run);
      case "import" ->
          new ImportWayIn(home, Path.of(Account.env("PW_ROOT")), "cam-laredo-1", run, at, control);
      default ->
          throw new IllegalArgumentException(
              "there is no way in '" + name + "': drop, http, import, trail or vendors is wanted");
    };
  }

  /**
   * With a log that was published and is not on disk the portal is not ready again, as it must be:
   * then PostgreSQL alone is killed and started.
   */
  private List<String> run(int kills, boolean databaseAlone) throws Exception {
    System.out.printf(
        "%s: %d kills of %s%n",
        wayIn.name(),
        kills,
        databaseAlone ? "PostgreSQL, whose commits wait for no disk" : "each server");
    Thread feeder = Thread.ofPlatform().daemon().name("feeder").start(this::feed);
    List<String> victims = new ArrayList<>();
    for (int kill = 0; kill < kills; kill++) {
      victims.add("postgres");
      if (!databaseAlone) {
        victims.add("wildfly");
      }
    }
    Collections.shuffle(victims, random);
    for (String victim : victims) {
      kill(victim, databaseAlone);
    }
    feeding.set(false);
    if (!feeder.join(Duration.ofSeconds(3 * STUCK_SECONDS))) {
      throw new IllegalStateException("what was handed over is never acknowledged");
    }
    if (feederFailed.get() != null) {
      throw new IllegalStateException("the feeder failed", feederFailed.get());
    }
    wayIn.flush();
    drain();
    return judge();
  }

  private void kill(String victim, boolean databaseAlone) throws Exception {
    TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(6_000));
    servers.kill(victim);
    if (victim.equals("wildfly")) {
      wayIn.killed();
    }
    TimeUnit.MILLISECONDS.sleep(random.nextInt(3_000));
    long began = System.nanoTime();
    if (databaseAlone) {
      servers.startDatabase();
    } else {
      servers.up();
    }
    wayIn.upAgain();
    System.out.printf(
        "  killed %-9s up again after %3d s, %6d waiting%n",
        victim, Duration.ofNanos(System.nanoTime() - began).toSeconds(), wayIn.pending());
  }

  private void feed() {
    try {
      while (feeding.get()) {
        List<Message> batch = new ArrayList<>();
        for (int message = 0; message < wayIn.atOnce(); message++) {
          batch.add(account.next());
        }
        wayIn.send(batch);
        do {
          TimeUnit.MILLISECONDS.sleep(wayIn.restMillis());
        } while (feeding.get() && wayIn.pending() > MOST_WAITING);
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      feederFailed.set(e);
    }
  }

  private void drain() throws IOException, InterruptedException {
    long began = System.nanoTime();
    long moved = began;
    long before = wayIn.pending();
    while (before > 0 && System.nanoTime() - moved < TimeUnit.SECONDS.toNanos(STUCK_SECONDS)) {
      TimeUnit.MILLISECONDS.sleep(200);
      long waiting = wayIn.pending();
      moved = waiting < before ? System.nanoTime() : moved;
      before = waiting;
    }
    System.out.printf(
        "  drained in %d s after the last%n",
        Duration.ofNanos(System.nanoTime() - began).toSeconds());
  }

  private List<String> judge() throws Exception {
    Map<String, Integer> stored = account.stored();
    Map<String, Integer> aside = wayIn.putAside();
    long pending = wayIn.pending();
    List<String> faults = account.faults(stored, aside, pending);
    System.out.printf(
        "  %s; %d stored, %d put aside, %d waiting%n",
        account.figures(), stored.size(), aside.size(), pending);
    List<String> own = wayIn.faults();
    if (!wayIn.figures().isEmpty()) {
      System.out.println("  " + wayIn.figures());
    }
    mustNotice(
        "one lost",
        () -> {
          account.pretendOneMore();
          List<String> noticed = account.faults(stored, aside, pending);
          account.pretendNoMore();
          return noticed;
        },
        faults);
    String some = stored.keySet().iterator().next();
    mustNotice(
        "one twice",
        () -> {
          int before = stored.put(some, 2);
          List<String> noticed = account.faults(stored, aside, pending);
          stored.put(some, before);
          return noticed;
        },
        faults);
    List<String> all = new ArrayList<>(faults);
    all.addAll(own);
    return all;
  }

  private interface Tried {
    List<String> faults();
  }

  private static void mustNotice(String what, Tried tried, List<String> before) {
    if (tried.faults().equals(before)) {
      throw new IllegalStateException(
          "the account does not notice " + what + ": it proves nothing");
    }
    System.out.printf("  the account notices %s%n", what);
  }
}
