package org.platewarden.web.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.platewarden.evidence.Sighting;
import org.platewarden.web.frame.Say;

/**
 * Reads along a line of time, a lane for each vehicle, in a picture of {@value #WIDTH} units'
 * width.
 *
 * @param lanes from above
 * @param ticks days along the line
 * @param height of the picture
 */
public record TimeLine(List<Lane> lanes, List<Tick> ticks, int height) {
  /** The width of the picture. */
  public static final int WIDTH = 1000;

  private static final int LEFT = 150;
  private static final int RIGHT = 30;
  private static final int LANE = 44;
  private static final int ABOVE = 20;
  private static final int BELOW = 36;
  private static final int TICKS = 5;

  /**
   * One vehicle's lane.
   *
   * @param name its plate
   * @param y where the lane is
   * @param dots its reads
   */
  public record Lane(String name, int y, List<Dot> dots) {}

  /**
   * One read.
   *
   * @param x where
   * @param words when and by which camera
   */
  public record Dot(int x, String words) {}

  /**
   * A day.
   *
   * @param x where
   * @param words which
   */
  public record Tick(int x, String words) {}

  static TimeLine of(List<Sighting> sightings, Say say) {
    if (sightings.isEmpty()) {
      return new TimeLine(List.of(), List.of(), 0);
    }
    List<Instant> times = sightings.stream().map(Sighting::capturedAt).sorted().toList();
    Scale scale = Scale.of(times.getFirst(), times.getLast());
    Map<String, List<Dot>> dots = new LinkedHashMap<>();
    for (Sighting each : sightings) {
      dots.computeIfAbsent(each.plate().characters(), plate -> new ArrayList<>())
          .add(
              new Dot(
                  scale.x(each.capturedAt()),
                  say.local(each.capturedAt(), each.place().zone()) + ", " + each.cameraName()));
    }
    List<Lane> lanes = new ArrayList<>();
    dots.forEach((plate, its) -> lanes.add(new Lane(plate, ABOVE + lanes.size() * LANE, its)));
    ZoneId zone = ZoneId.of(sightings.getFirst().place().zone());
    return new TimeLine(
        List.copyOf(lanes), scale.ticks(zone, say), ABOVE + lanes.size() * LANE + BELOW);
  }

  /** Where the words of the days are. */
  public int getBottom() {
    return height - BELOW / 3;
  }

  /** Where lanes begin. */
  public int getLeft() {
    return LEFT;
  }

  /** Where they end. */
  public int getRight() {
    return WIDTH - RIGHT;
  }

  /** Time along the picture's width. */
  private record Scale(Instant from, Instant until) {
    /** A line that is a day long at least. */
    static Scale of(Instant first, Instant last) {
      Duration margin = Duration.between(first, last).dividedBy(20);
      Duration least = Duration.ofHours(12);
      Duration around = margin.compareTo(least) < 0 ? least : margin;
      return new Scale(first.minus(around), last.plus(around));
    }

    int x(Instant at) {
      double share =
          (double) Duration.between(from, at).toSeconds()
              / Duration.between(from, until).toSeconds();
      return LEFT + (int) Math.round(share * (WIDTH - LEFT - RIGHT));
    }

    /** Beginnings of days, as many as can be read. */
    List<Tick> ticks(ZoneId zone, Say say) {
      LocalDate first = LocalDate.ofInstant(from, zone).plusDays(1);
      int days = Math.max(1, (int) Duration.between(from, until).toDays());
      int step = Math.max(1, Math.ceilDiv(days, TICKS));
      return IntStream.range(0, days)
          .filter(day -> day % step == 0)
          .mapToObj(first::plusDays)
          .filter(day -> day.atStartOfDay(zone).toInstant().isBefore(until))
          .map(day -> new Tick(x(day.atStartOfDay(zone).toInstant()), say.day(day)))
          .toList();
    }
  }
}
