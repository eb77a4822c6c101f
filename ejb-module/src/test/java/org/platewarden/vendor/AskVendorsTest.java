package org.platewarden.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.platewarden.runtime.KeyRingFor;
import org.platewarden.vendor.VendorReply.Answered;
import org.platewarden.vendor.VendorReply.Failed;
import org.platewarden.vendor.VendorReply.Fault;
import org.platewarden.vendor.VendorReply.NotAsked;
import org.platewarden.vendor.VendorReply.Reason;
import org.platewarden.vendor.VendorReply.TimedOut;
import org.platewarden.vendor.model.VendorList;

@DisplayName(
    "R9: vendors are asked in parallel, each under its own limit, and say what became of it")
class AskVendorsTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Clock CLOCK = Clock.fixed(Vendors.NOON, ZoneOffset.UTC);
  private static final Answered ONE =
      new Answered(List.of(Vendors.read("r1", Vendors.NOON.minusSeconds(5))), Map.of());

  @TempDir Path folder;

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Supplier<VendorReply>> answers = new HashMap<>();
  private final Map<String, Integer> counted = new HashMap<>();
  private final CountDownLatch forEver = new CountDownLatch(1);
  private List<Vendor> vendors = List.of();
  private final AskVendors ask = new AskVendors();

  @BeforeEach
  void start() {
    ask.clock = CLOCK;
    ask.vendors = list();
    ask.gateway =
        new VendorGateway() {
          @Override
          public Optional<Reason> obstacle(Vendor vendor) {
            return vendor.code().equals("elsewhere")
                ? Optional.of(Reason.ADDRESS_NOT_ALLOWED)
                : Optional.empty();
          }

          @Override
          public VendorReply ask(Vendor vendor, VendorQuestion question) {
            asked.add(vendor.code());
            return answers.getOrDefault(vendor.code(), () -> ONE).get();
          }
        };
    ask.vault = new AnswerVault();
    ask.vault.answers = new InMemoryAnswers();
    ask.vault.keys = new AnswerKeys();
    ask.vault.keys.ring = KeyRingFor.file(folder.resolve("keys.p12"), "password", CLOCK);
    ask.vault.lives = new AnswerLives();
    ask.vault.settings = new VendorSettings();
    ask.vault.settings.hours = 4;
    ask.vault.settings.check();
    ask.vault.clock = CLOCK;
    ask.openWith(Thread.ofVirtual().factory());
  }

  @AfterEach
  void stop() {
    forEver.countDown();
    ask.close();
  }

  private VendorList list() {
    return new VendorList() {
      @Override
      public List<Vendor> list() {
        return vendors;
      }

      @Override
      public boolean count(Vendor vendor, LocalDate day) {
        return counted.merge(vendor.code() + day, 1, Integer::sum) <= vendor.terms().dailyQuota();
      }
    };
  }

  @Test
  void a_vendor_that_never_answers_leaves_the_others_answer_alone() {
    vendors = List.of(Vendors.vendor("slow", SHORT), Vendors.vendor("good", LONG));
    answers.put("slow", this::never);

    assertThat(replies()).containsExactly(new TimedOut(), ONE);
  }

  @Test
  void what_a_vendor_took_is_its_own_time_whoever_else_was_waited_for() {
    vendors = List.of(Vendors.vendor("slow", Duration.ofMillis(500)), Vendors.vendor("good", LONG));
    answers.put("slow", this::never);

    List<VendorSaid> said = said();

    assertThat(said.getFirst().took()).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    assertThat(said.getLast().took()).isLessThan(Duration.ofMillis(500));
  }

  @Test
  void a_vendor_that_fails_leaves_the_others_answer_alone() {
    vendors = List.of(Vendors.vendor("bad", LONG), Vendors.vendor("good", LONG));
    answers.put(
        "bad",
        () -> {
          throw new IllegalStateException("planted");
        });

    assertThat(replies()).containsExactly(new Failed(Fault.CONNECTION), ONE);
  }

  @Test
  void a_repeat_asks_only_those_again_who_did_not_answer() {
    vendors = List.of(Vendors.vendor("bad", LONG), Vendors.vendor("good", LONG));
    answers.put("bad", () -> new Failed(Fault.STATUS));
    replies();
    answers.remove("bad");

    assertThat(replies()).containsExactly(ONE, ONE);
    assertThat(said()).allMatch(VendorSaid::cached);
    assertThat(asked).containsExactlyInAnyOrder("bad", "good", "bad");
  }

  @Test
  @DisplayName("R34, R35: without published assessment or after its contract nobody is asked")
  void without_papers_nobody_is_asked() {
    Optional<String> assessed = Optional.of("PIA-1");
    vendors =
        List.of(
            Vendors.vendor("unassessed", LONG, Optional.empty(), Optional.of(LocalDate.MAX)),
            Vendors.vendor("ended", LONG, assessed, Optional.of(LocalDate.of(2026, 2, 28))),
            Vendors.vendor("uncontracted", LONG, assessed, Optional.empty()),
            Vendors.vendor("elsewhere", LONG));

    assertThat(replies())
        .containsExactly(
            new NotAsked(Reason.NO_ASSESSMENT),
            new NotAsked(Reason.NO_CONTRACT),
            new NotAsked(Reason.NO_CONTRACT),
            new NotAsked(Reason.ADDRESS_NOT_ALLOWED));
    assertThat(asked).isEmpty();
    assertThat(counted).isEmpty();
  }

  @Test
  void one_beyond_the_quota_of_the_day_does_not_go_out() {
    vendors = List.of(Vendors.vendor("bad", LONG));
    answers.put("bad", () -> new VendorReply.Refused(429));
    counted.put("bad" + LocalDate.of(2026, 3, 1), 9);

    assertThat(replies()).containsExactly(new VendorReply.Refused(429));
    assertThat(replies()).containsExactly(new NotAsked(Reason.QUOTA_USED));
    assertThat(asked).hasSize(1);
  }

  @Test
  void after_five_failures_a_vendor_has_a_pause() {
    vendors = List.of(Vendors.vendor("bad", LONG));
    answers.put("bad", () -> new Failed(Fault.UNREADABLE));
    for (int i = 0; i < 5; i++) {
      replies();
    }

    assertThat(replies()).containsExactly(new NotAsked(Reason.PAUSED));
    assertThat(asked).hasSize(5);
  }

  @Test
  @DisplayName("Lookups that hang, and cannot be stopped, take a vendor's own places and no others")
  void lookups_that_hang_take_a_vendors_own_places() {
    vendors = List.of(Vendors.vendor("stuck", SHORT), Vendors.vendor("good", LONG));
    for (int i = 0; i < VendorLane.MOST_AT_ONCE; i++) {
      ask.laneOf("stuck").enter();
    }

    assertThat(replies()).containsExactly(new NotAsked(Reason.BUSY), ONE);
  }

  private VendorReply never() {
    try {
      forEver.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new TimedOut();
  }

  private List<VendorSaid> said() {
    return ask.ask(Vendors.QUESTION, ask.vault.hide("reyes", Vendors.QUESTION, Vendors.PURPOSE))
        .said();
  }

  private List<VendorReply> replies() {
    return said().stream().map(VendorSaid::reply).toList();
  }
}
