package org.platewarden.evidence;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.platewarden.kernel.Plate;

/**
 * What the saved reads of one vehicle say of its ways: how often, where and when it was seen. It is
 * told of what officers saved to one open case, and of nothing else (R13).
 *
 * @param plate the vehicle
 * @param reads how many were saved
 * @param days on how many days, each by its camera's clock
 * @param first the earliest
 * @param last the latest
 * @param usualPlace the camera that saw it most often, by name; of several the first by name
 * @param there how many of the reads were there
 * @param usualHour the beginning of the three hours of the day, by the cameras' clocks, in which it
 *     was seen most often: 0, 3, 6 to 21
 * @param then how many of the reads were then
 */
public record Whereabouts(
    Plate plate,
    int reads,
    int days,
    Instant first,
    Instant last,
    String usualPlace,
    long there,
    int usualHour,
    long then) {
  /** Hours that are told together. */
  public static final int HOURS = 3;

  /** Of each vehicle, the one with the most reads first. */
  public static List<Whereabouts> of(List<SavedRead> saved) {
    Map<Plate, List<Sighting>> byPlate =
        saved.stream().map(SavedRead::sighting).collect(groupingBy(Sighting::plate));
    return byPlate.entrySet().stream()
        .map(each -> of(each.getKey(), each.getValue()))
        .sorted(
            Comparator.comparingInt(Whereabouts::reads)
                .reversed()
                .thenComparing(each -> each.plate().characters())
                .thenComparing(each -> each.plate().issuer().code()))
        .toList();
  }

  private static Whereabouts of(Plate plate, List<Sighting> sightings) {
    List<Instant> times = sightings.stream().map(Sighting::capturedAt).sorted().toList();
    Map.Entry<String, Long> place = most(sightings, Sighting::cameraName);
    Map.Entry<Integer, Long> hour = most(sightings, Whereabouts::hoursOf);
    return new Whereabouts(
        plate,
        sightings.size(),
        (int) sightings.stream().map(Whereabouts::dayOf).distinct().count(),
        times.getFirst(),
        times.getLast(),
        place.getKey(),
        place.getValue(),
        hour.getKey(),
        hour.getValue());
  }

  private static <K extends Comparable<K>> Map.Entry<K, Long> most(
      List<Sighting> sightings, Function<Sighting, K> by) {
    Map<K, Long> counts = sightings.stream().collect(groupingBy(by, TreeMap::new, counting()));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return counts.entrySet().stream()
        .filter(each -> each.getValue() == most)
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate dayOf(Sighting sighting) {
    return LocalDate.ofInstant(sighting.capturedAt(), ZoneId.of(sighting.place().zone()));
  }

  private static int hoursOf(Sighting sighting) {
    int hour = sighting.capturedAt().atZone(ZoneId.of(sighting.place().zone())).getHour();
    return hour - hour % HOURS;
  }

  /** Never shows the plate. */
  @Override
  public String toString() {
    return "Whereabouts[" + reads + " reads]";
  }
}
