package org.platewarden.reads.store;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.platewarden.kernel.TimeWindow;
import org.platewarden.reads.store.BenchOfficers.Officer;
import org.platewarden.synthetic.AskingProgram;
import org.platewarden.synthetic.AskingProgram.Answer;

/** One officer who asks by program, and counts what was not answered. */
final class OfficerAsks implements AutoCloseable {
  /** Each question has a reason of its own, as look-backs of more than 30 days want it. */
  private static final AtomicLong REASONS = new AtomicLong();

  private static final Pattern REFUSAL =
      Pattern.compile("\"type\":\"urn:platewarden:problem:([^\"]+)\"");
  private static final int ANSWERED = 200;

  private final AskingProgram program;
  private final Officer officer;
  private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

  OfficerAsks(URI portal, String keycloak, Officer officer) {
    this.officer = officer;
    program = new AskingProgram(portal, keycloak, officer.name());
  }

  /** Asks for our own reads of a plate. */
  Answer own(String plate, TimeWindow window) throws IOException, InterruptedException {
    return ask(plate, window, false);
  }

  /** Asks vendors too. */
  Answer vendorsToo(String plate, TimeWindow window) throws IOException, InterruptedException {
    return ask(plate, window, true);
  }

  private Answer ask(String plate, TimeWindow window, boolean vendors)
      throws IOException, InterruptedException {
    Answer answer =
        program.ask(
            """
            {"plate":"%s","from":"%s","until":"%s","vendors":%s,"purpose":"STOLEN_VEHICLE","caseNumber":"%s","justification":"%s"}"""
                .formatted(
                    plate, window.from(), window.until(), vendors, officer.caseNumber(), why()));
    Matcher refusal = REFUSAL.matcher(answer.body());
    if (refusal.find()) {
      refusals.merge(refusal.group(1), 1, Integer::sum);
    } else if (answer.status() != ANSWERED) {
      refusals.merge("status " + answer.status(), 1, Integer::sum);
    }
    return answer;
  }

  private String why() {
    return "A synthetic vehicle that a guard saw at the yard, looked for in %s as number %d"
        .formatted(officer.caseNumber(), REASONS.incrementAndGet());
  }

  /** Refusals by their code since the last time. */
  Map<String, Integer> refusals() {
    Map<String, Integer> told = new TreeMap<>(refusals);
    refusals.clear();
    return told;
  }

  @Override
  public void close() {
    program.close();
  }
}
