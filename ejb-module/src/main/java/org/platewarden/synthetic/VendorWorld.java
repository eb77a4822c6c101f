package org.platewarden.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads of a made-up vendor, computed from the plate and the day: any plate has its five years of
 * them, nothing is stored, and the same question has the same answer. Three plates in four are
 * known to a vendor at all; the demo vehicles always are.
 */
public final class VendorWorld {
  /** Plates of the demo vehicles. */
  public static final Set<String> DEMO = Set.of("7PWD413", "KWR5821");

  private static final String[][] CITIES = {
    {"San Diego", "CA", "32.7157", "-117.1611"},
    {"Fresno", "CA", "36.7378", "-119.7871"},
    {"Phoenix", "AZ", "33.4484", "-112.0740"},
    {"Las Vegas", "NV", "36.1699", "-115.1398"},
    {"El Paso", "TX", "31.7619", "-106.4850"},
    {"Laredo", "TX", "27.5036", "-99.5076"},
    {"Albuquerque", "NM", "35.0844", "-106.6504"},
    {"Denver", "CO", "39.7392", "-104.9903"},
    {"Atlanta", "GA", "33.7490", "-84.3880"},
    {"Newark", "NJ", "40.7357", "-74.1724"},
  };
  private static final String[][] MODELS = {
    {"toyota", "camry"},
    {"ford", "f-150"},
    {"honda", "civic"},
    {"chevrolet", "tahoe"},
    {"nissan", "rogue"},
    {"ram", "1500"}
  };
  private static final String[] COLOURS = {"white", "black", "grey", "red", "blue", "silver"};
  private static final int CAMERAS = 5_000;
  private static final int MOST_A_DAY = 3;
  private static final int SECONDS_A_DAY = 86_400;
  private static final double JITTER_DEGREES = 0.12;

  private final String vendor;

  /**
   * A vendor's world.
   *
   * @param vendor the same name gives the same reads
   */
  public VendorWorld(String vendor) {
    this.vendor = vendor;
  }

  /** All reads of a plate from {@code from} until {@code until}, newest first. */
  public List<VendorSighting> of(String plate, Instant from, Instant until) {
    long known = Hashing.of(vendor + "/" + plate);
    if (!DEMO.contains(plate) && Long.remainderUnsigned(known, 4) == 0) {
      return List.of();
    }
    long oneIn = DEMO.contains(plate) ? 3 : 2 + Long.remainderUnsigned(known >>> 8, 40);
    List<VendorSighting> found = new ArrayList<>();
    LocalDate last = LocalDate.ofInstant(until, ZoneOffset.UTC);
    for (LocalDate day = LocalDate.ofInstant(from, ZoneOffset.UTC);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      long chance = Hashing.mixed(known + day.toEpochDay() * 0x9E3779B97F4A7C15L);
      if (Long.remainderUnsigned(chance, oneIn) == 0) {
        addDay(found, plate, day, chance);
      }
    }
    found.removeIf(each -> each.at().isBefore(from) || !each.at().isBefore(until));
    found.sort(Comparator.comparing((VendorSighting each) -> each.at()).reversed());
    return found;
  }

  private void addDay(List<VendorSighting> found, String plate, LocalDate day, long chance) {
    long count = 1 + Long.remainderUnsigned(chance >>> 16, MOST_A_DAY);
    for (int i = 0; i < count; i++) {
      long own = Hashing.mixed(chance + i);
      Instant at =
          day.atStartOfDay(ZoneOffset.UTC)
              .toInstant()
              .plus(Duration.ofSeconds(Long.remainderUnsigned(own, SECONDS_A_DAY)));
      found.add(sighting(plate, at, own));
    }
  }

  /** One read of a plate, whatever the world says, as a vendor at fault adds it. */
  public VendorSighting sighting(String plate, Instant at, long own) {
    long vehicle = Hashing.of("vehicle/" + plate);
    String[] model = MODELS[(int) Long.remainderUnsigned(vehicle, MODELS.length)];
    return new VendorSighting(
        Long.toHexString(own),
        plate,
        CITIES[(int) Long.remainderUnsigned(vehicle >>> 8, CITIES.length)][1],
        at,
        camera((int) Long.remainderUnsigned(own >>> 8, CAMERAS)),
        new VendorSighting.Vehicle(
            model[0],
            model[1],
            COLOURS[(int) Long.remainderUnsigned(vehicle >>> 16, COLOURS.length)]),
        (700 + Long.remainderUnsigned(own >>> 24, 300)) / 1000.0);
  }

  private VendorSighting.Camera camera(int number) {
    String[] city = CITIES[number % CITIES.length];
    long place = Hashing.of(vendor + "/camera/" + number);
    return new VendorSighting.Camera(
        String.format(Locale.ROOT, "%s-%04d", vendor, number),
        city[0] + ", lot " + number,
        "US",
        city[1],
        Double.parseDouble(city[2]) + jitter(place),
        Double.parseDouble(city[3]) + jitter(place >>> 20));
  }

  private static double jitter(long chance) {
    return (Long.remainderUnsigned(chance, 2001) - 1000) / 1000.0 * JITTER_DEGREES;
  }
}
