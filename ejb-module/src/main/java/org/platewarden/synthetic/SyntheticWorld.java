package org.platewarden.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.platewarden.kernel.TimeWindow;

/**
 * Vehicles that drive past cameras. A few drive much and most little (Zipf, 0.6); a trip passes one
 * to eight neighbouring cameras; days have a rhythm; one read in twenty is misread, mostly as a
 * look-alike; some groups travel together. The same seed gives the same world.
 */
public final class SyntheticWorld {
  private static final String GENERATOR = "L64X128MixRandom";
  private static final int MOST_STOPS = 8;
  private static final int CONVOY_STOPS = 4;
  private static final int FEWEST_IN_GROUP = 2;
  private static final int MOST_IN_GROUP = 4;
  private static final Duration FARTHEST_BEHIND = Duration.ofMinutes(2);
  private static final int SHORTEST_LEG_SECONDS = 60;
  private static final int LONGEST_LEG_SECONDS = 720;

  private final long seed;
  private final Size size;
  private final TimeWindow window;
  private final Plates plates;
  private final Zipf popularity;

  /**
   * A world.
   *
   * @param seed the same gives the same
   * @param size how many cameras and vehicles
   * @param window in which everything is captured
   */
  public SyntheticWorld(long seed, Size size, TimeWindow window) {
    this.seed = seed;
    this.size = size;
    this.window = window;
    plates = new Plates(seed);
    popularity = new Zipf(size.vehicles(), 0.6);
  }

  /** All passages of one trip; trip numbers go from 0, as far as one likes. */
  public List<Passage> trip(long number) {
    RandomGenerator chance = chanceOf(number);
    int vehicle = popularity.draw(chance);
    int stops = 1 + chance.nextInt(MOST_STOPS);
    int camera = chance.nextInt(size.cameras());
    Instant at = DayRhythm.moment(window, chance);
    List<Passage> passages = new ArrayList<>(stops);
    for (int stop = 0; stop < stops && window.contains(at); stop++) {
      passages.add(passage(vehicle, camera, at, number, stop, chance));
      camera = neighbour(camera, chance);
      at = at.plusSeconds(chance.nextInt(SHORTEST_LEG_SECONDS, LONGEST_LEG_SECONDS));
    }
    return passages;
  }

  /**
   * All passages of a planted group's joint trip: each stop's leader first, the others two minutes
   * behind at most.
   */
  public List<Passage> convoyTrip(int group, int trip) {
    long number = -1L - ((long) group * size.convoys().tripsEach() + trip);
    RandomGenerator chance = chanceOf(number);
    List<Integer> members = membersOf(group);
    int camera = chance.nextInt(size.cameras());
    Instant at = DayRhythm.moment(window, chance);
    List<Passage> passages = new ArrayList<>();
    for (int stop = 0; stop < CONVOY_STOPS && window.contains(at.plus(FARTHEST_BEHIND)); stop++) {
      for (int member : members) {
        Instant behind =
            member == members.getFirst() ? at : at.plusSeconds(5 + chance.nextInt(115));
        passages.add(passage(member, camera, behind, number, passages.size(), chance));
      }
      camera = neighbour(camera, chance);
      at = at.plusSeconds(chance.nextInt(SHORTEST_LEG_SECONDS, LONGEST_LEG_SECONDS));
    }
    return passages;
  }

  /** The true plate of a vehicle. */
  public String plateOf(int vehicle) {
    return plates.of(vehicle);
  }

  /** The vehicles of a planted group, its leader first; whatever the world's size, the same. */
  public List<Integer> membersOf(int group) {
    int first = -1 - group * MOST_IN_GROUP;
    return IntStream.range(0, FEWEST_IN_GROUP + group % (MOST_IN_GROUP - 1))
        .mapToObj(member -> first - member)
        .toList();
  }

  private Passage passage(
      int vehicle, int camera, Instant at, long trip, int stop, RandomGenerator chance) {
    String truth = plates.of(vehicle);
    String read = Misreading.of(truth, chance);
    int confidence = read.equals(truth) ? chance.nextInt(850, 1000) : chance.nextInt(400, 900);
    return new Passage(trip, stop, vehicle, camera, at, read, confidence / 1000.0);
  }

  /** Cameras of one city have numbers that follow each other. */
  private int neighbour(int camera, RandomGenerator chance) {
    int city = Math.max(1, size.cameras() / size.cities());
    int first = camera / city * city;
    int step = 1 + chance.nextInt(3);
    int within = Math.floorMod(camera - first + (chance.nextBoolean() ? step : -step), city);
    return Math.min(first + within, size.cameras() - 1);
  }

  private RandomGenerator chanceOf(long trip) {
    return RandomGeneratorFactory.of(GENERATOR).create(seed * 0x9E3779B97F4A7C15L + trip);
  }
}
