package org.platewarden.reads.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.store.BenchOfficers.Officer;
import org.platewarden.reads.store.ReadStoreBench.Percentiles;
import org.platewarden.synthetic.AskingProgram.Answer;

/** What asking vendors takes: the first time, again, and while one of them is slow. */
final class VendorFigures implements AutoCloseable {
  private static final double MOST_AGAIN = 50;
  private static final int REPEATS = 60;
  private static final int SIDE_BY_SIDE = 4;
  private static final int SLOW_MILLIS = 2_000;

  private static final Pattern SAID =
      Pattern.compile(
          "\"vendor\":\"([a-z]+)\"[^\\[]*?\"outcome\":\"([A-Z_]+)\"[^\\[]*?\"tookMillis\":([0-9]+)");

  private final URI vendors;
  private final BenchDatabase database;
  private final TimeWindow window;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<OfficerAsks> asking = new ArrayList<>();
  private final RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create();
  private final Map<String, List<Double>> answered = new TreeMap<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();

  VendorFigures(URI vendors, BenchDatabase database, TimeWindow window) {
    this.vendors = vendors;
    this.database = database;
    this.window = window;
  }

  /** Measures and tells; the others ask for our own reads meanwhile. */
  void measure(
      BenchOfficers people,
      Duration turn,
      Function<RandomGenerator, String> plates,
      List<OfficerAsks> others)
      throws Exception {
    database.asOwner("update vendor set daily_quota = 1000000 where daily_quota is not null");
    Officer reyes = people.onCase("reyes", "BENCH-VENDORS");
    for (int number = 0; number < SIDE_BY_SIDE; number++) {
      asking.add(
          new OfficerAsks(
              URI.create(QueryBench.env("PW_PORTAL")), QueryBench.env("PW_KEYCLOAK"), reyes));
    }
    again(plates);
    QueryBench.say(
        "%n%d officers ask vendors side by side, another asks for our own reads:", SIDE_BY_SIDE);
    slow("all well", "none", turn, plates, others);
    slow("lotwatch slow", "delay:" + SLOW_MILLIS, turn.multipliedBy(3), plates, others);
    told("lotwatch/fault/none");
  }

  private void again(Function<RandomGenerator, String> plates) throws Exception {
    List<Double> first = new ArrayList<>();
    List<Double> repeated = new ArrayList<>();
    OfficerAsks officer = asking.getFirst();
    String before = told("counts");
    for (int number = 0; number < REPEATS; number++) {
      String plate = plates.apply(chance);
      first.add(officer.vendorsToo(plate, window).millis());
      repeated.add(officer.vendorsToo(plate, window).millis());
    }
    Percentiles asked = Percentiles.of(first);
    Percentiles kept = Percentiles.of(repeated);
    QueryBench.say("%n%d questions to vendors, each asked twice by one officer:", REPEATS);
    QueryBench.say(
        "first    p50 %.1f ms, p95 %.1f ms, p99 %.1f ms", asked.p50(), asked.p95(), asked.p99());
    QueryBench.say(
        "again    p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (goal: under %.0f ms)%s%s",
        kept.p50(),
        kept.p95(),
        kept.p99(),
        MOST_AGAIN,
        kept.p50() < MOST_AGAIN ? "" : " MISSED",
        QueryBench.refusals(asking));
    QueryBench.say("lookups that vendors counted: %s before, %s after", before, told("counts"));
  }

  private void slow(
      String words,
      String fault,
      Duration turn,
      Function<RandomGenerator, String> plates,
      List<OfficerAsks> others)
      throws Exception {
    told("lotwatch/fault/" + fault);
    answered.clear();
    outcomes.clear();
    List<Double> own = Collections.synchronizedList(new ArrayList<>());
    List<SideBySide.Act> acts = new ArrayList<>();
    for (OfficerAsks officer : asking) {
      acts.add(() -> noted(officer.vendorsToo(plate(plates), window)));
    }
    for (OfficerAsks officer : others) {
      acts.add(
          () -> {
            double millis = officer.own(plate(plates), window).millis();
            own.add(millis);
            return millis;
          });
    }
    SideBySide.during(turn, acts);
    line(words, "own reads", own);
    answered.forEach((vendor, millis) -> line(words, vendor, millis));
    QueryBench.say("%-15s %s%s", words, outcomes, QueryBench.refusals(asking));
  }

  private static void line(String words, String whose, List<Double> millis) {
    Percentiles took = Percentiles.of(millis);
    QueryBench.say(
        "%-15s %-10s p50 %8.1f ms, p95 %8.1f ms, p99 %8.1f ms, %d answers",
        words, whose, took.p50(), took.p95(), took.p99(), millis.size());
  }

  private synchronized double noted(Answer answer) {
    Matcher said = SAID.matcher(answer.body());
    while (said.find()) {
      outcomes.merge(said.group(1) + " " + said.group(2), 1, Integer::sum);
      if (said.group(2).equals("ANSWERED")) {
        answered
            .computeIfAbsent(said.group(1), vendor -> new ArrayList<>())
            .add(Double.valueOf(said.group(3)));
      }
    }
    return answer.millis();
  }

  private synchronized String plate(Function<RandomGenerator, String> plates) {
    return plates.apply(chance);
  }

  private String told(String path) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(URI.create(vendors + "/control/" + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Override
  public void close() {
    asking.forEach(OfficerAsks::close);
    http.close();
  }
}
