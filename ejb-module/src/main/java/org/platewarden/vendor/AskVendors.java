package org.platewarden.vendor;

import static org.platewarden.runtime.PlatewardenLog.LOG;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.platewarden.vendor.VendorReply.Answered;
import org.platewarden.vendor.VendorReply.NotAsked;
import org.platewarden.vendor.VendorReply.Reason;
import org.platewarden.vendor.model.Admission;
import org.platewarden.vendor.model.AnswerCheck;
import org.platewarden.vendor.model.QuestionHash;
import org.platewarden.vendor.model.VendorList;

/**
 * Asks all vendors at once, each on a thread of its own and within its own time, so that none waits
 * for another. What a vendor answered to the same question before it is not asked again.
 */
@ApplicationScoped
class AskVendors {
  @Inject VendorList vendors;
  @Inject VendorGateway gateway;
  @Inject AnswerVault vault;
  @Inject Clock clock;

  @Resource(lookup = "java:jboss/ee/concurrency/factory/default")
  ManagedThreadFactory threads;

  private final Map<String, VendorLane> lanes = new ConcurrentHashMap<>();

  // threads as they are needed: a pool would let a slow vendor's lookups take the others' places
  @SuppressWarnings("NullAway.Init") // opened before anything is asked
  private ExecutorService lookups;

  @PostConstruct
  void open() {
    openWith(threads);
  }

  void openWith(ThreadFactory made) {
    lookups = Executors.newThreadPerTaskExecutor(made);
  }

  @PreDestroy
  void close() {
    lookups.shutdownNow();
  }

  /** What each vendor says. */
  VendorsAnswer ask(VendorQuestion question, QuestionHash hash) {
    List<Lookup> begun = vendors.list().stream().map(each -> begin(each, question, hash)).toList();
    return new VendorsAnswer(begun.stream().map(each -> each.said(question, hash)).toList());
  }

  private Lookup begin(Vendor vendor, VendorQuestion question, QuestionHash hash) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    Optional<Reason> papers = Admission.obstacle(vendor, now);
    if (papers.isPresent()) {
      return notAsked(vendor, now, papers.get());
    }
    Optional<VendorSaid> kept = vault.open(hash, vendor, question);
    if (kept.isPresent()) {
      return (q, h) -> kept.get();
    }
    return gateway
        .obstacle(vendor)
        .map(reason -> notAsked(vendor, now, reason))
        .orElseGet(() -> goOut(vendor, question, now));
  }

  private Lookup goOut(Vendor vendor, VendorQuestion question, Instant now) {
    VendorLane lane = laneOf(vendor.code());
    Optional<Reason> full = lane.enter();
    if (full.isPresent()) {
      return notAsked(vendor, now, full.get());
    }
    try {
      if (!vendors.count(vendor, LocalDate.ofInstant(now, ZoneOffset.UTC))) {
        lane.turnBack();
        return notAsked(vendor, now, Reason.QUOTA_USED);
      }
      return new UnderWay(vendor, lane, now, System.nanoTime(), sent(vendor, question, lane));
    } catch (RuntimeException e) {
      lane.turnBack();
      throw e;
    }
  }

  VendorLane laneOf(String vendor) {
    return lanes.computeIfAbsent(vendor, code -> new VendorLane(System::nanoTime));
  }

  private Future<Came> sent(Vendor vendor, VendorQuestion question, VendorLane lane) {
    return lookups.submit(
        () -> {
          try {
            return Came.now(gateway.ask(vendor, question));
          } finally {
            lane.leave();
          }
        });
  }

  private static Lookup notAsked(Vendor vendor, Instant now, Reason because) {
    VendorSaid said =
        new VendorSaid(vendor, new NotAsked(because), Duration.ZERO, now, Optional.empty(), false);
    return (question, hash) -> said;
  }

  /** A reply, and when it came: looked at later, since another vendor is waited for first. */
  private record Came(VendorReply reply, long nanos) {
    static Came now(VendorReply reply) {
      return new Came(reply, System.nanoTime());
    }
  }

  /** A lookup that has begun, or needs none. */
  private interface Lookup {
    VendorSaid said(VendorQuestion question, QuestionHash hash);
  }

  /** A lookup that is under way. */
  private final class UnderWay implements Lookup {
    private final Vendor vendor;
    private final VendorLane lane;
    private final Instant asked;
    private final long began;
    private final Future<Came> reply;

    UnderWay(Vendor vendor, VendorLane lane, Instant asked, long began, Future<Came> reply) {
      this.vendor = vendor;
      this.lane = lane;
      this.asked = asked;
      this.began = began;
      this.reply = reply;
    }

    @Override
    public VendorSaid said(VendorQuestion question, QuestionHash hash) {
      Came came = await();
      Duration took = Duration.ofNanos(came.nanos() - began);
      lane.told(came.reply());
      if (came.reply() instanceof Answered raw) {
        Answered answer = new AnswerCheck(question, clock.instant()).of(raw);
        return new VendorSaid(
            vendor, answer, took, asked, vault.keep(hash, vendor, answer, asked), false);
      }
      LOG.vendorDidNotAnswer(vendor.code(), came.reply().toString(), took.toMillis());
      return new VendorSaid(vendor, came.reply(), took, asked, Optional.empty(), false);
    }

    private Came await() {
      long left = vendor.timeout().toNanos() - (System.nanoTime() - began);
      try {
        return reply.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        reply.cancel(true);
        return Came.now(new VendorReply.TimedOut());
      } catch (ExecutionException e) {
        return Came.now(new VendorReply.Failed(VendorReply.Fault.CONNECTION));
      } catch (InterruptedException e) {
        reply.cancel(true);
        Thread.currentThread().interrupt();
        return Came.now(new VendorReply.TimedOut());
      }
    }
  }
}
