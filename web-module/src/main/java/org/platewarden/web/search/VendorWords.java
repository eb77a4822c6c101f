package org.platewarden.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.platewarden.vendor.Dropped;
import org.platewarden.vendor.SourceKind;
import org.platewarden.vendor.VendorReply;
import org.platewarden.vendor.VendorReply.Answered;
import org.platewarden.vendor.VendorReply.Failed;
import org.platewarden.vendor.VendorReply.NotAsked;
import org.platewarden.vendor.VendorReply.Refused;
import org.platewarden.vendor.VendorReply.TimedOut;
import org.platewarden.vendor.VendorSaid;
import org.platewarden.web.frame.Say;

/** Says in words what became of a lookup. */
@Named
@RequestScoped
public class VendorWords {
  @Inject Say say;
  @Inject Clock clock;

  /** What a vendor said, in a sentence. */
  public String outcome(VendorSaid said) {
    return switch (said.reply()) {
      case Answered answered -> answered(said, answered.reads().size());
      case TimedOut _ -> say.of("vendor.timed-out", said.took().toMillis());
      case Refused refused -> say.of("vendor.refused", String.valueOf(refused.status()));
      case Failed failed -> say.of("vendor.failed." + key(failed.fault()));
      case NotAsked notAsked -> say.of("vendor.not-asked." + key(notAsked.because()));
    };
  }

  private String answered(VendorSaid said, int reads) {
    return said.cached()
        ? say.of("vendor.cached", reads, minutesOld(said.askedAt()), end(said))
        : say.of("vendor.answered", reads, said.took().toMillis());
  }

  private long minutesOld(Instant asked) {
    return Math.max(0, Duration.between(asked, clock.instant()).toMinutes());
  }

  /** When its answer is destroyed; empty where none is kept. */
  public String end(VendorSaid said) {
    return said.endsAt().map(say::utc).orElse("");
  }

  /** Whether its answer is kept until it ends. */
  public boolean isKept(VendorSaid said) {
    return said.endsAt().isPresent();
  }

  /** What of its answer is not shown and why, one a line. */
  public List<String> dropped(VendorSaid said) {
    if (!(said.reply() instanceof Answered answered)) {
      return List.of();
    }
    Map<Dropped, Integer> dropped = answered.dropped();
    return Arrays.stream(Dropped.values())
        .filter(dropped::containsKey)
        .map(reason -> say.of("vendor.dropped." + key(reason), dropped.getOrDefault(reason, 0)))
        .toList();
  }

  /** How the strip marks it: answered, cached, not-asked, or trouble. */
  public String mark(VendorSaid said) {
    VendorReply reply = said.reply();
    if (reply instanceof NotAsked) {
      return "not-asked";
    }
    return reply instanceof Answered ? (said.cached() ? "cached" : "answered") : "trouble";
  }

  /** Whose cameras they are. */
  public String kind(SourceKind kind) {
    return say.of("source." + key(kind));
  }

  /** Whose cameras they are, by the name of the kind. */
  public String kindNamed(String kind) {
    return kind(SourceKind.valueOf(kind));
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
