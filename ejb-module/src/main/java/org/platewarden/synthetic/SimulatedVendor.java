package org.platewarden.synthetic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One made-up vendor: its reads, what it was asked, what it does wrong. */
final class SimulatedVendor {
  private static final VendorSighting.Camera ABROAD =
      new VendorSighting.Camera("abroad-1", "Tijuana, garita", "MX", "BCN", 32.5427, -117.0300);

  private final String name;
  private final VendorWorld world;
  private final Clock clock;
  private final AtomicInteger lookups = new AtomicInteger();
  private final Map<String, Integer> plates = new ConcurrentHashMap<>();
  private volatile VendorFault fault = VendorFault.NONE;
  private volatile String sentinel = "";

  SimulatedVendor(String name, Clock clock) {
    this.name = name;
    this.clock = clock;
    world = new VendorWorld(name);
  }

  String name() {
    return name;
  }

  /** How many lookups began so far; further pages of one do not count. */
  int lookups() {
    return lookups.get();
  }

  /** How many of them were for which plate, where a plate could be read. */
  Map<String, Integer> plates() {
    return new TreeMap<>(plates);
  }

  void countLookup() {
    lookups.incrementAndGet();
  }

  void countLookup(String plate) {
    plates.merge(plate, 1, Integer::sum);
    countLookup();
  }

  VendorFault fault() {
    return fault;
  }

  void begin(VendorFault told) {
    fault = told;
  }

  /** A word that stands in the name of every camera from now on, so that it can be looked for. */
  void say(String word) {
    sentinel = word;
  }

  /** What it answers: the truth, or more than that. */
  List<VendorSighting> answer(String plate, Instant from, Instant until) {
    Instant now = clock.instant();
    List<VendorSighting> rows =
        new ArrayList<>(world.of(plate, from, until.isBefore(now) ? until : now));
    if (fault.is(VendorFault.Kind.OVER_RETURN)) {
      Instant within = from.plus(Duration.between(from, until).dividedBy(2));
      for (int i = 0; i < Math.max(1, fault.amount()); i++) {
        VendorSighting row = world.sighting(plate, within, Hashing.of("over/" + i));
        rows.add(row.at(from.minusSeconds(1 + i)));
        rows.add(row.at(until.plusSeconds(i)));
        rows.add(
            row.at(now.atOffset(ZoneOffset.UTC).minusYears(5).minusSeconds(1 + i).toInstant()));
        rows.add(row.withPlate(plate.length() < 7 ? plate + "9" : plate.substring(1)));
        rows.add(row.by(ABROAD));
      }
    }
    return sentinel.isEmpty() ? rows : rows.stream().map(this::marked).toList();
  }

  private VendorSighting marked(VendorSighting row) {
    VendorSighting.Camera c = row.camera();
    return row.by(
        new VendorSighting.Camera(
            c.id(),
            sentinel + " " + c.name(),
            c.country(),
            c.state(),
            c.latitude(),
            c.longitude()));
  }
}
